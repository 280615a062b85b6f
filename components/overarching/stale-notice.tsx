import { changeWords } from '@/lib/overarching/labels';
import type { OriginChange } from '@/lib/overarching/types';

type StaleNoticeProps = {
  changes: readonly OriginChange[];
  /** What to do about it, or what it means for a reader. */
  lead: string;
  /** Where the reader sees what a service says now; null where it says nothing any more. */
  hrefOf: (change: OriginChange) => string | null;
};

/** Says that services have agreed something else since this was written, which, and leads to it. */
export function StaleNotice({ changes, lead, hrefOf }: StaleNoticeProps) {
  if (changes.length === 0) return null;
  return (
    <section
      aria-label="Changed since this was written"
      className="my-6 border-l-4 border-watch bg-watch-wash px-5 py-4"
    >
      <p className="max-w-prose font-bold">{lead}</p>
      <ul className="mt-2 grid max-w-prose gap-1.5 pl-5">
        {changes.map((change) => {
          const href = hrefOf(change);
          const { serviceId, serviceName } = change.kind === 'gone' ? change.before : change.now;
          return (
            <li key={serviceId} className="list-disc">
              {changeWords(change)}.{' '}
              {href ? (
                <a href={href}>
                  See what {change.kind === 'replaced' ? 'changed' : 'it says'}
                  <span className="sr-only"> in {serviceName}</span>
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
