import { counted } from '@/lib/platform/counted';
import type { Anchor, Confidence, HandoverItem, InspectionKind, Pack, TimelineStep } from './schema';

const anchorDays: Record<Anchor, string> = {
  NOTIFICATION: 'the day of the call',
  FIELDWORK_START: 'the first day on site',
  FIELDWORK_END: 'the last day on site',
  REPORT_RECEIVED: 'the day the report arrives',
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How many working days, in words. */
export function workingDaysWords(count: number): string {
  return counted(count, 'working day');
}

/** When a step of an inspection falls, without dates: "3 working days after the call", "Every day on site". */
export function stepWords({ anchor, offset }: Pick<TimelineStep, 'anchor' | 'offset'>): string {
  if (offset === 'daily') return 'Every day on site';
  const { from, to = from } = offset;
  const day = anchorDays[anchor];
  if (from === 0 && to === 0) return capital(day);
  if (from === to) return `${workingDaysWords(Math.abs(from))} ${from < 0 ? 'before' : 'after'} ${day}`;
  if (from === 0) return `From ${day} to ${workingDaysWords(to)} after it`;
  if (from < 0 && to < 0) return `${-from} to ${-to} working days before ${day}`;
  if (from < 0)
    return `From ${workingDaysWords(-from)} before ${day} to ${to === 0 ? 'that day' : `${workingDaysWords(to)} after it`}`;
  return `${from} to ${to} working days after ${day}`;
}

/** By when something must be handed over: "On the day of the call", "2 working days after the call". */
export function handoverDueWords({ dueBy }: Pick<HandoverItem, 'dueBy'>): string {
  return dueBy === 0 ? 'On the day of the call' : `${workingDaysWords(dueBy)} after the call`;
}

export const handoverHowLabels: Record<HandoverItem['how'], string> = {
  'kept-current': 'Kept up to date at all times',
  'produced-on-request': 'Produced when the call comes',
};

/** How sure a fact about a framework is. */
export const confidenceLabels: Record<Confidence, string> = {
  verified: 'Verified',
  'partly verified': 'Partly verified',
  'own knowledge, unverified': 'Not verified',
};

/** A kind of inspection in a sentence: notice, length on site, and whether it is graded. */
export function kindSentence(kind: InspectionKind): string {
  const notice = kind.announced ? `${workingDaysWords(kind.noticeWorkingDays)} of notice` : 'No notice';
  const onSite = `${workingDaysWords(kind.onSiteWorkingDays)} on site`;
  return `${notice}, ${onSite}, ${kind.graded ? 'graded' : 'not graded'}.`;
}

/** Which kinds of inspection ask for an item: all of them where it names none. */
export function handoverKindWords(pack: Pack, { kinds }: Pick<HandoverItem, 'kinds'>): string {
  if (!kinds) return 'Every kind';
  return kinds.map((code) => pack.kinds.find((kind) => kind.code === code)?.label ?? code).join(', ');
}
