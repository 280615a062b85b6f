import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import type { Day } from '@/lib/platform/days';
import { findPersonalData } from '@/lib/platform/personal-data';

export const SELF_EVALUATION_STATUSES = ['draft', 'submitted', 'returned', 'agreed', 'superseded'] as const;
export type SelfEvaluationStatus = (typeof SELF_EVALUATION_STATUSES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a self-evaluation may go from where it stands, and with whose act: the service's, the task group's. */
const transitions: Record<SelfEvaluationStatus, readonly SelfEvaluationStatus[]> = {
  draft: ['submitted'],
  submitted: ['returned', 'agreed'],
  returned: ['submitted'],
  agreed: ['superseded'],
  superseded: [],
};

/** True when a self-evaluation may move from one status to the other. */
export function canMove(from: SelfEvaluationStatus, to: SelfEvaluationStatus): boolean {
  return transitions[from].includes(to);
}

/** The statuses in which the service still works on its text; in all others the text stands still. */
export const WRITABLE_STATUSES = ['draft', 'returned'] as const satisfies readonly SelfEvaluationStatus[];

/** True while the service may change its text. */
export function isWritable(status: SelfEvaluationStatus): boolean {
  return WRITABLE_STATUSES.some((writable) => writable === status);
}

/** Why nothing can be written for a service: it is sent, agreed while one was writing, or no cycle is open. */
export type NotOpen = 'sent' | 'agreed-meanwhile' | 'no-cycle';

/** The statuses of what was once agreed, whatever has replaced it since: its text stands for ever. */
export const AGREED_STATUSES = ['agreed', 'superseded'] as const satisfies readonly SelfEvaluationStatus[];

/** The statuses of the one self-evaluation that a service has in hand: neither agreed nor superseded. */
export const IN_HAND_STATUSES = ['draft', 'submitted', 'returned'] as const satisfies readonly SelfEvaluationStatus[];

/** Who reads: a partner its own, the task group what was submitted to it, every other partner what is agreed. */
export type Reader = 'own-partner' | 'task-group' | 'other-partner';

const readable: Record<Reader, readonly SelfEvaluationStatus[]> = {
  'own-partner': SELF_EVALUATION_STATUSES,
  'task-group': ['submitted', 'returned', 'agreed', 'superseded'],
  'other-partner': ['agreed'],
};

/** True when the reader may see what is written. Nobody reads another partner's draft. */
export function canReadText(reader: Reader, status: SelfEvaluationStatus): boolean {
  return readable[reader].includes(status);
}

/**
 * True when the reader is given what was sent and not what stands there now: what the task group has returned is being
 * rewritten, and nobody reads another partner's draft.
 */
export function readsAsSent(reader: Reader, status: SelfEvaluationStatus): boolean {
  return reader === 'task-group' && status === 'returned';
}

/** The three answers of an entry, in the order of the framework's questions. */
export const ANSWERS = ['whatWeKnow', 'howWeKnow', 'whatNext'] as const;
export type Answer = (typeof ANSWERS)[number];

export const ENTRY_PARTS = [...ANSWERS, 'grade', 'confidence'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** What an entry may lack before it is sent: a part of it, or a fresh look at what was taken over. */
export type MissingPart = EntryPart | 'look';

/** What a service says of one criterion; empty text and null where nothing is said yet. */
export type EntryText = {
  whatWeKnow: string;
  howWeKnow: string;
  whatNext: string;
  grade: string | null;
  confidence: string | null;
};

/** An entry as it stands: what it says, and whether it was taken over and nobody has looked at it and saved it since. */
export type StandingEntry = EntryText & { isCarriedOver: boolean };

/**
 * What an entry lacks before it can be sent, in the order of the form. The three questions are Ofsted's (what do you
 * know, how do you know it, what next); a grade is asked only where the framework gives one. What was taken over from an
 * earlier cycle is nobody's answer until somebody has looked at it and saved it.
 */
export function missingParts(entry: StandingEntry | null, isGraded: boolean): MissingPart[] {
  const unwritten = ENTRY_PARTS.filter((part) => (part !== 'grade' || isGraded) && !entry?.[part]);
  return entry?.isCarriedOver ? [...unwritten, 'look'] : unwritten;
}

export const ENTRY_PROGRESS = ['answered', 'in-progress', 'to-look-at', 'not-started'] as const;
export type EntryProgress = (typeof ENTRY_PROGRESS)[number];

/** How far a service is with one criterion. */
export function entryProgress(entry: StandingEntry | null, isGraded: boolean): EntryProgress {
  if (!entry) return 'not-started';
  if (entry.isCarriedOver) return 'to-look-at';
  return missingParts(entry, isGraded).length === 0 ? 'answered' : 'in-progress';
}

/** A kind sentence where one of an entry's answers seems to hold somebody's personal details; otherwise null. */
export function personalWords({ whatWeKnow, howWeKnow, whatNext }: EntryText): string | null {
  return findPersonalData(whatWeKnow) ?? findPersonalData(howWeKnow) ?? findPersonalData(whatNext);
}

/** One of a service's editions as lateness asks of it. */
export type Standing = { status: SelfEvaluationStatus; isOfOpenCycle: boolean };

/**
 * Where a service stands with what it owes now, null where it has nothing of it. What was agreed in an earlier cycle
 * answers for this one only while no cycle is open; what waits to be agreed is owed by nobody, whichever cycle it is of.
 */
export function owedStatus(editions: readonly Standing[], hasOpenCycle: boolean): SelfEvaluationStatus | null {
  const agreed = editions.find((one) => one.status === 'agreed' && (one.isOfOpenCycle || !hasOpenCycle));
  const inHand = editions.find(({ status }) => IN_HAND_STATUSES.some((one) => one === status));
  return agreed?.status ?? inHand?.status ?? null;
}

/** Of the criteria that a service is asked, those that it has yet to answer in full, in the framework's order. */
export function unansweredOf(
  pack: Pack,
  asked: readonly { criterionCode: string }[],
  entries: readonly (StandingEntry & { criterionCode: string })[],
): string[] {
  return criteriaOf(pack)
    .map(({ criterion }) => criterion)
    .filter(({ code }) => asked.some(({ criterionCode }) => criterionCode === code))
    .filter(({ code, graded }) => {
      const entry = entries.find(({ criterionCode }) => criterionCode === code) ?? null;
      return entryProgress(entry, graded) !== 'answered';
    })
    .map(({ code }) => code);
}

/** True when the service is late: the day has passed and it has nothing agreed and nothing waiting to be agreed. */
export function isOverdue(status: SelfEvaluationStatus | null, dueOn: Day | null, today: Day): boolean {
  return dueOn !== null && dueOn < today && (status === null || isWritable(status));
}

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The cycle a day lies in: "Spring 2009" (January to April), "Summer 2009" (to August), "Autumn 2009". */
export function cycleOf(today: Day): string {
  const month = Number(today.slice(5, 7));
  const season = month <= 4 ? 'Spring' : month <= 8 ? 'Summer' : 'Autumn';
  return `${season} ${today.slice(0, 4)}`;
}

/** What an edition is called: by its cycle, and from the second on by which of the cycle's it is. */
export function editionName(cycle: string, edition: number): string {
  return edition === 1 ? cycle : `${cycle}, ${ORDINALS[edition - 2] ?? `number ${edition}`}`;
}

/** The first code after `current` that is still open, going round; null when nothing else is open. */
export function nextOpen(codes: readonly string[], isOpen: (code: string) => boolean, current: string): string | null {
  const at = codes.indexOf(current);
  const round = [...codes.slice(at + 1), ...codes.slice(0, Math.max(at, 0))];
  return round.find(isOpen) ?? null;
}
