import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import type { EvidencedAction } from '@/lib/findings/evidence/types';
import { actionStatusLabels } from '@/lib/findings/labels';
import type { HandoverUse } from '@/lib/inspections/handover/types';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { NamingEntry } from '@/lib/self-evaluations/named-evidence/types';

type EvidencePlacesProps = {
  areaPath: string;
  entries: readonly NamingEntry[];
  actions: readonly EvidencedAction[];
  handover: readonly HandoverUse[];
  /** Leads to where an action's evidence is changed; left out where the page only shows. */
  changeHref?: (action: EvidencedAction) => string;
};

/** Where else an item stands, with what it shows there: answers, actions and hand-over items that the reader may see. */
export function EvidencePlaces({ areaPath, entries, actions, handover, changeHref }: EvidencePlacesProps) {
  if (entries.length + actions.length + handover.length === 0) return null;
  return (
    <ul className="grid list-none gap-4 p-0">
      {entries.map((entry) => (
        <Place
          key={`${entry.selfEvaluationId} ${entry.criterionCode}`}
          kind="Self-evaluation"
          href={`${areaPath}/self-evaluations/${entry.serviceId}/criteria/${entry.criterionCode}?framework=${entry.frameworkCode}`}
          title={entry.criterionName}
          about={`${entry.serviceName}, ${entry.partnerName}. ${entry.edition}.`}
          note={entry.note}
          tag={
            <Tag tone={selfEvaluationStatusLabels[entry.status].tone}>
              {selfEvaluationStatusLabels[entry.status].label}
            </Tag>
          }
        />
      ))}
      {actions.map((action) => (
        <Place
          key={action.actionId}
          kind="Action"
          href={`${areaPath}/findings/${action.findingId}#action-${action.actionId}`}
          title={action.title}
          note={action.note}
          tag={<Tag tone={actionStatusLabels[action.status].tone}>{actionStatusLabels[action.status].label}</Tag>}
        >
          {action.mayChange && changeHref ? (
            <a href={changeHref(action)}>
              Change or take away<span className="sr-only"> what stands with {action.title}</span>
            </a>
          ) : null}
        </Place>
      ))}
      {handover.map(({ frameworkCode, frameworkTitle, key, label, note }) => (
        <Place
          key={`${frameworkCode} ${key}`}
          kind="Hand-over"
          href={`${areaPath}/handover?framework=${encodeURIComponent(frameworkCode)}#${key}`}
          title={label}
          about={frameworkTitle}
          note={note}
        />
      ))}
    </ul>
  );
}

type PlaceProps = {
  kind: string;
  href: string;
  title: string;
  about?: string;
  note: string;
  tag?: ReactNode;
  children?: ReactNode;
};

function Place({ kind, href, title, about, note, tag, children }: PlaceProps) {
  return (
    <li className="border-b border-line pb-4">
      <p className="text-sm text-ink-soft">{kind}</p>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <a href={href}>{title}</a>
        {tag}
      </div>
      {about ? <p className="text-sm text-ink-soft">{about}</p> : null}
      {note ? <p className="mt-1 max-w-prose whitespace-pre-line">{note}</p> : null}
      {children ? <p className="mt-1 print:hidden">{children}</p> : null}
    </li>
  );
}
