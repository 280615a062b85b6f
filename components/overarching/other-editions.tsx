import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { overarchingStatusLabels } from '@/lib/overarching/labels';
import type { OverarchingView } from '@/lib/overarching/types';

/** Other editions of the same element; nothing where there are none. */
export function OtherEditions({ others, path }: { others: OverarchingView['others']; path: string }) {
  if (others.length === 0) return null;
  return (
    <Section heading="Other editions">
      <ul className="grid max-w-prose gap-2 pl-5">
        {others.map(({ id, name, status }) => (
          <li key={id} className="list-disc">
            <Link href={`${path}/${id}`}>{name}</Link>: {overarchingStatusLabels[status].label.toLowerCase()}
          </li>
        ))}
      </ul>
    </Section>
  );
}
