import { Link } from '@/components/ui/link';
import { formatValue } from '@/lib/measures/labels';
import type { CriterionMeasure } from '@/lib/measures/types';
import { formatDay } from '@/lib/platform/days';
import { CourseTags } from './course-tags';

type CriterionMeasuresProps = { measures: readonly CriterionMeasure[]; areaPath: string };

/** What a partner counts that speaks to one criterion. */
export function CriterionMeasures({ measures, areaPath }: CriterionMeasuresProps) {
  if (measures.length === 0) return <p className="text-ink-soft">No measure speaks to this criterion.</p>;
  return (
    <ul className="grid list-none gap-4 p-0">
      {measures.map((measure) => (
        <li key={measure.id} className="border-b border-line pb-4">
          <Link href={`${areaPath}/measures/${measure.id}`}>{measure.name}</Link>
          {measure.latest ? (
            <div className="mb-1.5 text-sm text-ink-soft">
              {formatValue(measure.latest.value, measure.unit)} in the period to {formatDay(measure.latest.periodToOn)}
            </div>
          ) : null}
          <CourseTags measure={measure} />
        </li>
      ))}
    </ul>
  );
}
