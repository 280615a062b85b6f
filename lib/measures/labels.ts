import { counted } from '@/lib/platform/counted';
import { formatDay } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';
import { boundsOf, type Unit } from './rules';
import {
  CHARTED_READINGS,
  type ControlChart,
  type Course,
  courseOf,
  FEWEST_READINGS,
  type GoodIs,
  type Reading,
  type Signal,
} from './signals';

export const unitLabels: Readonly<Record<Unit, string>> = {
  percent: 'A percentage',
  count: 'A number',
  days: 'Days',
  rate: 'A rate for every 10,000 children',
};

/** What stands behind the box of a value. */
export const unitSuffixes: Readonly<Record<Unit, string | undefined>> = {
  percent: '%',
  count: undefined,
  days: 'days',
  rate: 'in 10,000 children',
};

export const goodIsLabels: Readonly<Record<GoodIs, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
};

export const courseLabels: Readonly<Record<Course, TonedLabel>> = {
  worse: { label: 'Getting worse', tone: 'gap' },
  better: { label: 'Getting better', tone: 'good' },
  steady: { label: 'No signal', tone: 'neutral' },
  'too-few': { label: 'Too few readings', tone: 'neutral' },
};

export const offTargetLabel: TonedLabel = { label: 'Off target', tone: 'watch' };

/** What each course means, in a sentence. */
export const courseMeanings: Readonly<Record<Course, string>> = {
  worse: 'The latest reading is part of a change in the wrong direction that chance alone would hardly bring about.',
  better: 'The latest reading is part of a change in the right direction that chance alone would hardly bring about.',
  steady: 'The readings vary no more than chance would have them vary: nothing has changed.',
  'too-few': `Limits need ${FEWEST_READINGS} readings; until then only six in a row that rise or fall would show.`,
};

export const signalLabels: Readonly<Record<Signal, string>> = {
  'outside-limits': 'outside the limits',
  'one-side-of-mean': 'one of eight or more in a row on one side of the mean',
  'rising-or-falling': 'one of six or more in a row that rise or fall',
  'near-limit': 'one of two out of three near a limit',
};

const figure = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** A value with its unit, to one place: "72.5%", "1 day", "61 in 10,000". */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'percent':
      return `${figure(value)}%`;
    case 'count':
      return figure(value);
    case 'days':
      return `${figure(value)} ${value === 1 ? 'day' : 'days'}`;
    case 'rate':
      return `${figure(value)} in 10,000`;
  }
}

/** The target in words: "85% or more"; the value alone where no other could be better, null without one. */
export function targetWords(target: number | null, unit: Unit, goodIs: GoodIs): string | null {
  if (target === null) return null;
  const { least, most } = boundsOf(unit);
  const value = formatValue(target, unit);
  if (target === (goodIs === 'higher' ? most : least)) return value;
  return `${value} or ${goodIs === 'higher' ? 'more' : unit === 'count' ? 'fewer' : 'less'}`;
}

const signalWords: Readonly<Record<Signal, (direction: GoodIs) => string>> = {
  'outside-limits': (direction) => `the latest reading lies ${direction === 'higher' ? 'above' : 'below'} the limits`,
  'one-side-of-mean': (direction) =>
    `eight or more readings in a row lie ${direction === 'higher' ? 'above' : 'below'} the mean`,
  'rising-or-falling': (direction) =>
    `six or more readings in a row have ${direction === 'higher' ? 'risen' : 'fallen'}`,
  'near-limit': (direction) =>
    `two of the last three readings are near the ${direction === 'higher' ? 'upper' : 'lower'} limit`,
};

/** What the latest reading is part of, as half a sentence: "six or more readings in a row have fallen". */
export function signalSentence({ signal, direction }: { signal: Signal; direction: GoodIs }): string {
  return signalWords[signal](direction);
}

/** Why the latest reading is worse or better, in half a sentence; null where it shows no signal. */
export function courseReason(chart: ControlChart): string | null {
  const isWorse = courseOf(chart) === 'worse';
  const first = chart.points.at(-1)?.signals.find((found) => found.isWorse === isWorse);
  return first ? signalSentence(first) : null;
}

const courseSentences: Readonly<Record<Course, (chart: ControlChart) => string>> = {
  worse: (chart) => `Getting worse: ${courseReason(chart)}`,
  better: (chart) => `Getting better: ${courseReason(chart)}`,
  steady: () => 'No signal: the readings vary only as chance would have it',
  'too-few': ({ points }) => `${counted(points.length, 'reading')} so far: too few to tell a change from chance`,
};

type Found = { chart: ControlChart; latest: Reading | null; unit: Unit; isOffTarget: boolean; target: number | null };

/** What a control chart shows, as a finding of one or two sentences. */
export function chartFinding({ chart, latest, unit, target, isOffTarget }: Found): string {
  const course = courseSentences[courseOf(chart)](chart);
  if (!latest || target === null) return `${course}.`;
  return `${course}. ${formatValue(latest.value, unit)} on ${formatDay(latest.periodToOn)} ${isOffTarget ? 'misses' : 'meets'} the target of ${formatValue(target, unit)}.`;
}

/** How the chart is to be read, and where its rules come from. */
export const chartNote = `Mean and limits (2.66 times the mean difference between readings that follow each other) are of the latest ${CHARTED_READINGS} readings at most; the rules for signals are those of NHS England’s Making Data Count.`;
