import { counted } from '@/lib/platform/counted';
import type { TonedLabel } from '@/lib/platform/tone';
import type { Clock, State, Step } from './rules';

export const stateLabels: Record<State, TonedLabel> = {
  raised: { label: 'No manager told yet', tone: 'blocker' },
  'manager-told': { label: 'Child not yet seen', tone: 'blocker' },
  'child-seen': { label: 'Not yet recorded safe', tone: 'blocker' },
  safe: { label: 'Safe', tone: 'good' },
};

export const stepHeadings: Record<Step, string> = {
  'tell-manager': 'Record that a manager has been told',
  'see-child': 'Record that the child has been seen',
  close: 'Record the child as safe and close the record',
};

/** Whole minutes in words: "under a minute", "25 minutes", "1 hour 20 minutes", "2 days 3 hours". */
export function durationWords(minutes: number): string {
  if (minutes < 1) return 'under a minute';
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const shown = minutes >= 1440 ? parts.slice(0, 2) : parts;
  return shown
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit))
    .join(' ');
}

/** The manager clock in words. */
export function toldWords(clock: Clock): TonedLabel {
  switch (clock.state) {
    case 'running':
      return { label: clock.minutes < 1 ? 'Tell now' : `Tell within ${durationWords(clock.minutes)}`, tone: 'watch' };
    case 'overdue':
      return { label: `Overdue by ${durationWords(clock.minutes)}`, tone: 'blocker' };
    case 'done':
      return doneWords('Told', clock);
  }
}

/** The child clock in words. */
export function seenWords(clock: Clock): TonedLabel {
  switch (clock.state) {
    case 'running':
      return { label: `See today: ${durationWords(clock.minutes)} left`, tone: 'watch' };
    case 'overdue':
      return { label: `Overdue by ${durationWords(clock.minutes)}`, tone: 'blocker' };
    case 'done':
      return doneWords('Seen', clock);
  }
}

function doneWords(done: string, { minutes, late }: { minutes: number; late: number }): TonedLabel {
  const after = minutes < 1 ? `${done} at once` : `${done} after ${durationWords(minutes)}`;
  return late > 0 ? { label: `${after}, ${durationWords(late)} late`, tone: 'gap' } : { label: after, tone: 'good' };
}

/** How many records, in words. */
export function recordsWords(count: number): string {
  return counted(count, 'record');
}
