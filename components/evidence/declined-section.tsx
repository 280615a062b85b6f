import { Section } from '@/components/ui/section';
import type { DeclinedEvidence } from '@/lib/evidence/description/types';
import { formatInstant } from '@/lib/platform/days';

type DeclinedSectionProps = { declined: readonly DeclinedEvidence[]; areaPath: string };

/** Evidence that came back with a reason, each with the two ways to put it right; nothing where there is none. */
export function DeclinedSection({ declined, areaPath }: DeclinedSectionProps) {
  if (declined.length === 0) return null;
  return (
    <Section
      heading="Evidence that came back"
      lead="Send a better file or describe it better: either proposes it again."
    >
      <ul className="grid list-none gap-4 p-0">
        {declined.map(({ id, title, partnerName, reason, decidedAt }) => {
          const path = `${areaPath}/evidence/${id}`;
          return (
            <li key={id} className="border-b border-line pb-4">
              <a href={path} className="text-lg font-semibold">
                {title}
              </a>
              <p className="text-sm text-ink-soft">
                {partnerName}
                {decidedAt ? `, declined on ${formatInstant(decidedAt)}` : null}
              </p>
              <p className="max-w-prose whitespace-pre-line">{reason}</p>
              <p className="mt-1 flex flex-wrap gap-x-5 print:hidden">
                <a href={`${path}/versions/new`}>
                  Send a better file<span className="sr-only"> for {title}</span>
                </a>
                <a href={`${path}/edit`}>
                  Describe it better<span className="sr-only">: {title}</span>
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
