import { SummaryList } from '@/components/ui/summary-list';
import { findingSourceLabels } from '@/lib/findings/labels';
import type { FindingView } from '@/lib/findings/types';
import { formatDay } from '@/lib/platform/days';

function dueWords({ printedDueOn, calculatedDueOn }: FindingView): string {
  if (printedDueOn && calculatedDueOn)
    return `${formatDay(printedDueOn)}, as the letter prints it (worked out: ${formatDay(calculatedDueOn)})`;
  if (printedDueOn) return `${formatDay(printedDueOn)}, as the letter prints it`;
  return calculatedDueOn ? `${formatDay(calculatedDueOn)}, worked out from the timescale` : 'No date was given';
}

/** What was found, by whom, who is responsible and by when. */
export function FindingSummary({ finding, areaPath }: { finding: FindingView; areaPath: string }) {
  const { criterion } = finding;
  return (
    <SummaryList
      rows={[
        { label: 'What was found', value: finding.detail },
        { label: 'Found by', value: finding.inspectionTitle ?? findingSourceLabels[finding.source] },
        { label: 'Recorded on', value: formatDay(finding.raisedOn) },
        { label: 'Responsible', value: finding.partnerName },
        { label: 'Due', value: dueWords(finding) },
        {
          label: 'Bears on',
          value: criterion ? (
            <a href={`${areaPath}/readiness/criteria/${criterion.code}?framework=${finding.frameworkCode}`}>
              {criterion.label}
            </a>
          ) : (
            'No criterion in particular'
          ),
        },
      ]}
    />
  );
}
