import { SummaryList } from '@/components/ui/summary-list';
import { courseMeanings, goodIsLabels, targetWords, unitLabels } from '@/lib/measures/labels';
import type { MeasureView } from '@/lib/measures/types';

/** What a measure counts, which way is good, and what it speaks to. */
export function MeasureSummary({ measure, areaPath }: { measure: MeasureView; areaPath: string }) {
  const { definition, partnerName, unit, goodIs, target, criteria, course } = measure;
  return (
    <SummaryList
      rows={[
        { label: 'Definition', value: definition },
        { label: 'Counted by', value: partnerName },
        { label: 'Counted in', value: unitLabels[unit] },
        { label: 'Good', value: goodIsLabels[goodIs] },
        { label: 'Target', value: targetWords(target, unit, goodIs) ?? 'None set' },
        { label: 'Signal', value: courseMeanings[course] },
        {
          label: 'Speaks to',
          value: (
            <ul className="grid list-none gap-1 p-0">
              {criteria.map(({ key, frameworkCode, code, label }) => (
                <li key={key}>
                  <a href={`${areaPath}/readiness/criteria/${code}?framework=${frameworkCode}`}>{label}</a>{' '}
                  <span className="whitespace-nowrap text-ink-soft">{frameworkCode}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
