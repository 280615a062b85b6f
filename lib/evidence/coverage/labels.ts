import { counted } from '@/lib/platform/counted';
import { type Day, formatDay } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';
import type { OutOfDateReason } from '../rules';
import type { CellState, CountedState, Within } from './rules';
import type { CellFigure, CoverageView, ExpiringView } from './types';

export const cellStateLabels: Record<CellState, TonedLabel> = {
  held: { label: 'Held', tone: 'good' },
  elsewhere: { label: 'Held by others', tone: 'neutral' },
  'out-of-date': { label: 'Only out of date', tone: 'gap' },
  waiting: { label: 'Waiting for a decision', tone: 'watch' },
  missing: { label: 'Needed and missing', tone: 'gap' },
  'not-needed': { label: 'Not needed', tone: 'neutral' },
};

export const cellStateMeanings: Record<Exclude<CellState, 'elsewhere' | 'not-needed'>, string> = {
  held: 'accepted and in date, with how many',
  'out-of-date': 'accepted, but past its review date or of a period too long ago',
  waiting: 'sent, but nobody has accepted it yet',
  missing: 'the framework asks for this kind and there is none',
};

const figureNouns: Record<CountedState, string> = {
  held: 'current',
  'out-of-date': 'out of date',
  waiting: 'waiting',
  elsewhere: 'with others',
};

/** A number of a cell with what it is of. */
export function figureWords({ of, count }: CellFigure): string {
  return `${count} ${figureNouns[of]}`;
}

/** The whole answer in a sentence. */
export function coverageSentence({
  criteria,
  lacking,
  stale,
}: Pick<CoverageView, 'criteria' | 'lacking' | 'stale'>): string {
  const old = stale > 0 ? `${counted(stale, 'criterion has', 'criteria have')} a kind that is only out of date` : '';
  if (lacking === 0) {
    const whole = `Each of the ${counted(criteria, 'criterion', 'criteria')} has every kind of evidence it needs`;
    return old ? `${whole}, but ${old}.` : `${whole}.`;
  }
  const lacks = lacking === 1 ? 'lacks a kind of evidence it needs' : 'lack a kind of evidence they need';
  const holes = `${lacking} of ${counted(criteria, 'criterion', 'criteria')} ${lacks}`;
  return old ? `${holes}, and ${old}.` : `${holes}.`;
}

export const withinLabels: Record<Within, { label: string; heading: string }> = {
  '30': { label: 'The next 30 days', heading: 'Within 30 days' },
  '60': { label: 'The next 60 days', heading: 'In 31 to 60 days' },
  '90': { label: 'The next 90 days', heading: 'In 61 to 90 days' },
};

/** The whole answer in a sentence. */
export function expiringSentence({ rows }: Pick<ExpiringView, 'rows'>, within: Within): string {
  if (rows.length === 0) return `Nothing runs out in the next ${within} days.`;
  const soon = rows.filter((row) => row.within === '30').length;
  const all = `${counted(rows.length, 'item runs', 'items run')} out in the next ${within} days`;
  return within === '30' || soon === 0 ? `${all}.` : `${all}, ${soon} of them within 30.`;
}

const reasons: Record<OutOfDateReason, string> = {
  'review-passed': 'Its review-by date',
  'period-too-old': 'Its period becomes too old',
};

/** Why an item runs out, on which day. */
export function runsOutWords(because: OutOfDateReason, on: Day): string {
  return `${reasons[because]}, ${formatDay(on)}`;
}

/** How long an item still counts. */
export function daysLeftWords(daysLeft: number): string {
  return daysLeft === 0 ? 'Today is its last day' : `${counted(daysLeft, 'day')} left`;
}
