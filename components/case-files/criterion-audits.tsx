import { Link } from '@/components/ui/link';
import { caseFilesWords } from '@/lib/case-files/audits/labels';
import type { AuditRow } from '@/lib/case-files/audits/types';
import { formatDay } from '@/lib/platform/days';

type CriterionAuditsProps = { audits: readonly AuditRow[]; areaPath: string };

/** What case file audits found on one criterion: grades as counts, never averaged. */
export function CriterionAudits({ audits, areaPath }: CriterionAuditsProps) {
  if (audits.length === 0) return <p className="text-ink-soft">No case files have been audited for this criterion.</p>;
  return (
    <ul className="grid list-none gap-4 p-0">
      {audits.map(({ id, title, openedOn, total, moderated, grades }) => (
        <li key={id} className="border-b border-line pb-4">
          <Link href={`${areaPath}/case-files/audits/${id}`}>{title}</Link>
          <div className="text-sm text-ink-soft">
            Opened {formatDay(openedOn)}. {caseFilesWords(total)}, {moderated} moderated
          </div>
          <ul className="mt-1 list-none p-0 text-sm">
            {grades
              .filter(({ count }) => count > 0)
              .map(({ code, label, count }) => (
                <li key={code}>
                  {label}: {count}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
