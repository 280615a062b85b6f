import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import type { ActionEvidence } from '@/lib/findings/evidence/types';
import { actionStatusLabels, overdueLabel } from '@/lib/findings/labels';
import type { ActionView } from '@/lib/findings/types';
import { counted } from '@/lib/platform/counted';
import { formatDay, formatInstant } from '@/lib/platform/days';
import { ActionEvidenceList } from './action-evidence';

type ActionCardProps = {
  action: ActionView;
  /** What shows its effect, as far as the reader sees it. */
  evidence: readonly ActionEvidence[];
  areaPath: string;
  href: string;
};

/** One action: who, by when, how far, with what effect, and its notes. `href` is where it is moved on. */
export function ActionCard({ action, evidence, areaPath, href }: ActionCardProps) {
  const status = actionStatusLabels[action.status];
  const verified =
    action.verifiedByName && action.verifiedAt
      ? [{ label: 'Verified', value: `${action.verifiedByName}, ${formatInstant(action.verifiedAt)}` }]
      : [];
  return (
    <article
      id={`action-${action.id}`}
      className="scroll-mt-6 border border-line bg-paper p-5 target:border-l-8 target:border-l-accent"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3>{action.title}</h3>
        <span className="flex gap-2">
          {action.isOverdue ? <Tag tone={overdueLabel.tone}>{overdueLabel.label}</Tag> : null}
          <Tag tone={status.tone}>{status.label}</Tag>
        </span>
      </div>
      <div className="mt-3">
        <SummaryList
          isCompact
          rows={[
            { label: 'Owner', value: `${action.ownerName} · ${action.partnerName}` },
            { label: 'Due', value: formatDay(action.dueOn) },
            { label: 'How we will know', value: action.successMeasure },
            ...(action.effect ? [{ label: 'Effect', value: action.effect }] : []),
            ...verified,
          ]}
        />
      </div>
      {evidence.length > 0 ? (
        <div className="mt-4">
          <h4 className="mb-1">What shows the effect</h4>
          <ActionEvidenceList evidence={evidence} areaPath={areaPath} />
        </div>
      ) : null}
      {action.notes.length > 0 ? (
        <div className="mt-3">
          <Details summary={counted(action.notes.length, 'progress note')}>
            <ol className="grid list-none gap-3 p-0">
              {action.notes.map((note) => (
                <li key={note.id}>
                  <p className="text-sm text-ink-soft">
                    {note.writtenByName}, {formatInstant(note.writtenAt)}
                  </p>
                  <p className="whitespace-pre-line">{note.body}</p>
                </li>
              ))}
            </ol>
          </Details>
        </div>
      ) : null}
      {action.allowed.progress || action.allowed.verify ? (
        <div className="mt-4 flex flex-wrap gap-3 print:hidden">
          {action.allowed.progress ? (
            <LinkButton href={`${href}/progress`} tone="secondary" size="small">
              Note progress
            </LinkButton>
          ) : null}
          {action.allowed.progress ? (
            <LinkButton href={`${href}/evidence`} tone="secondary" size="small">
              {evidence.length > 0 ? 'Change the evidence' : 'Add evidence'}
            </LinkButton>
          ) : null}
          {action.allowed.verify ? (
            <LinkButton href={`${href}/verify`} size="small">
              Verify the effect
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
