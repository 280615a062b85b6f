import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { elementsOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import { formatDay } from '@/lib/platform/days';

/** What a framework is, who inspects under it, and the way to each part of its page. */
export function PackSummary({ pack }: { pack: Pack }) {
  const { inForce, inspectorates } = pack;
  const until = inForce.to ? `to ${formatDay(inForce.to)}` : 'until replaced';
  const parts = [
    ...elementsOf(pack).map(({ code, label }) => ({ href: `#${code}`, label })),
    { href: '#timeline', label: 'How an inspection runs' },
    { href: '#grades', label: 'Grade scale' },
    { href: '#handover', label: 'Hand-over list' },
  ];
  return (
    <SummaryList
      rows={[
        { label: 'Inspectorates', value: inspectorates.map(({ name }) => name).join(', ') },
        { label: 'In force', value: `From ${formatDay(inForce.from)} ${until}` },
        { label: 'Version', value: pack.version },
        {
          label: 'On this page',
          value: (
            <ul className="grid list-none gap-1 p-0">
              {parts.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
