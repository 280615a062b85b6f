import type { ReactNode } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import { Tag } from '@/components/ui/tag';
import { seenWords, toldWords } from '@/lib/case-files/children-at-risk/labels';
import type { ChildAtRiskView } from '@/lib/case-files/children-at-risk/types';
import { formatInstant } from '@/lib/platform/days';

/** A record from raised to safe: each step with its time and name, and the two clocks. */
export function ChildAtRiskTimeline({ record }: { record: ChildAtRiskView }) {
  const [told, seen] = [toldWords(record.told), seenWords(record.seen)];
  return (
    <ol className="max-w-3xl list-none border-t border-line p-0">
      <TimelineStep title="Raised" at={record.raisedAt} by={record.raisedByName}>
        <p className="whitespace-pre-line">{record.concern}</p>
      </TimelineStep>
      <TimelineStep
        title="Manager told, within the hour"
        at={record.managerToldAt}
        by={record.managerTold}
        status={<Tag tone={told.tone}>{told.label}</Tag>}
      />
      <TimelineStep
        title="Child seen, the same day"
        at={record.childSeenAt}
        by={record.seenBy}
        status={<Tag tone={seen.tone}>{seen.label}</Tag>}
      />
      <TimelineStep title="Safe, by a named decision-maker" at={record.safeAt} by={record.decisionMaker}>
        {record.decision ? <p className="whitespace-pre-line">{record.decision}</p> : null}
        {record.closedByName ? <p className="text-ink-soft">Recorded by {record.closedByName}.</p> : null}
      </TimelineStep>
    </ol>
  );
}

type TimelineStepProps = {
  title: string;
  at: Date | null;
  by: string | null;
  status?: ReactNode;
  children?: ReactNode;
};

function TimelineStep({ title, at, by, status, children }: TimelineStepProps) {
  return (
    <li className="flex gap-4 border-b border-line py-4">
      <span className="flex h-7 items-center">
        <StatusMark tone={at ? 'good' : 'neutral'} label={at ? 'Done' : 'Not yet done'} />
      </span>
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 className="text-lg">{title}</h3>
          {status}
        </div>
        <p className={at ? undefined : 'text-ink-soft'}>{at ? `${by ?? ''}, ${formatInstant(at)}` : 'Not yet'}</p>
        {children}
      </div>
    </li>
  );
}
