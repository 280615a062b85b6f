import { Details } from '@/components/ui/details';
import type { Missing } from '@/lib/evidence-rooms/preparing/types';
import { counted } from '@/lib/platform/counted';

type MissingListProps = { missing: readonly Missing[]; frameworkCode: string; areaPath: string };

/** Criteria and hand-over items for which nothing is in the room, with the way to what would fill them. */
export function MissingList({ missing, frameworkCode, areaPath }: MissingListProps) {
  if (missing.length === 0) return <p>Every criterion and every hand-over item has something in this room.</p>;
  const framework = encodeURIComponent(frameworkCode);
  const parts = [
    {
      kind: 'criterion',
      words: counted(missing.filter(({ kind }) => kind === 'criterion').length, 'criterion', 'criteria'),
    },
    { kind: 'handover', words: counted(missing.filter(({ kind }) => kind === 'handover').length, 'hand-over item') },
  ] as const;
  return (
    <div>
      {parts.map(({ kind, words }) => {
        const rows = missing.filter((one) => one.kind === kind);
        return rows.length === 0 ? null : (
          <Details key={kind} summary={`${words} without a document`}>
            <ul>
              {rows.map(({ code, label, ready }) => (
                <li key={code}>
                  {kind === 'criterion' ? (
                    <a href={`${areaPath}/evidence?framework=${framework}&criterion=${encodeURIComponent(code)}`}>
                      {label}
                    </a>
                  ) : (
                    <a href={`${areaPath}/handover/${encodeURIComponent(code)}?framework=${framework}`}>{label}</a>
                  )}
                  : {ready > 0 ? `${counted(ready, 'document')} below could go in` : 'nothing is ready'}
                </li>
              ))}
            </ul>
          </Details>
        );
      })}
    </div>
  );
}
