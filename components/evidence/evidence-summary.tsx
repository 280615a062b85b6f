import { SummaryList } from '@/components/ui/summary-list';
import { evidenceKindLabels, markingLabels, outOfDateReasonLabels } from '@/lib/evidence/labels';
import type { EvidenceView } from '@/lib/evidence/types';
import { formatDay, formatInstant } from '@/lib/platform/days';

function periodWords({ periodFromOn, periodToOn }: EvidenceView): string {
  if (!periodToOn) return 'No period: it holds until its review';
  if (periodFromOn === periodToOn) return formatDay(periodToOn);
  return periodFromOn ? `${formatDay(periodFromOn)} to ${formatDay(periodToOn)}` : `Up to ${formatDay(periodToOn)}`;
}

/** Who finds an item, now and once it is accepted. */
function audienceWords({ audience, status, partnerName }: EvidenceView): string {
  if (audience === 'partner') return `${partnerName} and the task group`;
  return status === 'accepted' ? 'Everyone in the area' : 'Everyone in the area, once it is accepted';
}

/** What an item of evidence is, whose, and what was decided about it. */
export function EvidenceSummary({ evidence, areaPath }: { evidence: EvidenceView; areaPath: string }) {
  const { decidedAt, decidedByName, decisionReason, outOfDate } = evidence;
  const decision = decidedAt && {
    label: evidence.status === 'declined' ? 'Declined' : 'Accepted',
    value: `By ${decidedByName} on ${formatInstant(decidedAt)}`,
  };
  return (
    <SummaryList
      rows={[
        { label: 'Partner', value: evidence.partnerName },
        { label: 'Kind', value: evidenceKindLabels[evidence.kind].label },
        { label: 'Describes', value: periodWords(evidence) },
        {
          label: 'Review by',
          value: outOfDate
            ? `${formatDay(evidence.reviewByOn)}. ${outOfDateReasonLabels[outOfDate]}`
            : formatDay(evidence.reviewByOn),
        },
        { label: 'Marking', value: markingLabels[evidence.marking] },
        { label: 'Who may see it', value: audienceWords(evidence) },
        { label: 'Data about single children', value: evidence.hasChildLevelData ? 'Yes' : 'No' },
        {
          label: 'Speaks to',
          value: (
            <ul className="grid list-none gap-1 p-0">
              {evidence.criteria.map(({ frameworkCode, code, label, note }) => (
                <li key={`${frameworkCode}/${code}`}>
                  <a href={`${areaPath}/evidence?framework=${frameworkCode}&criterion=${code}`}>{label}</a>{' '}
                  <span className="text-ink-soft">
                    {code}, {frameworkCode}
                  </span>
                  {note ? <span className="block whitespace-pre-line">{note}</span> : null}
                </li>
              ))}
            </ul>
          ),
        },
        { label: 'Proposed', value: `By ${evidence.proposedByName} on ${formatInstant(evidence.proposedAt)}` },
        ...(decision ? [decision] : []),
        ...(decisionReason && evidence.status !== 'declined' ? [{ label: 'Reason', value: decisionReason }] : []),
      ]}
    />
  );
}
