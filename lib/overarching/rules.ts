export const OVERARCHING_STATUSES = ['draft', 'submitted', 'returned', 'signed-off', 'superseded'] as const;
export type OverarchingStatus = (typeof OVERARCHING_STATUSES)[number];

/** Where an overarching evaluation may go: the task group sends it, the director returns it or signs it off. */
const transitions: Record<OverarchingStatus, readonly OverarchingStatus[]> = {
  draft: ['submitted'],
  submitted: ['returned', 'signed-off'],
  returned: ['submitted'],
  'signed-off': ['superseded'],
  superseded: [],
};

/** True when an overarching evaluation may move from one status to the other. */
export function canMove(from: OverarchingStatus, to: OverarchingStatus): boolean {
  return transitions[from].includes(to);
}

/** The statuses in which the task group still works on the text; in all others it stands still. */
export const WRITABLE_STATUSES = ['draft', 'returned'] as const satisfies readonly OverarchingStatus[];

/** True while the task group may change the text. */
export function isWritable(status: OverarchingStatus): boolean {
  return WRITABLE_STATUSES.some((writable) => writable === status);
}

/** The statuses of the one evaluation of an element that is in hand: neither signed off nor superseded. */
export const IN_HAND_STATUSES = ['draft', 'submitted', 'returned'] as const satisfies readonly OverarchingStatus[];

/** True while it is neither signed off nor superseded. */
export function isInHand(status: OverarchingStatus): boolean {
  return IN_HAND_STATUSES.some((one) => one === status);
}

const TEXT_PARTS = ['judgement', 'whatNext', 'grade'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** What the task group says of one part of an element; empty text and null where nothing is said yet. */
export type PartText = { judgement: string; whatNext: string; grade: string | null };

/** What a text lacks before the evaluation can be sent for sign-off, in the order of the form. */
export function missingParts(text: PartText | null, isGraded: boolean): TextPart[] {
  return TEXT_PARTS.filter((part) => (part !== 'grade' || isGraded) && !text?.[part]);
}

/** Of an element's parts, those that are not written in full, in their order. */
export function unfinishedOf(
  parts: readonly { code: string; isGraded: boolean }[],
  entries: readonly (PartText & { criterionCode: string })[],
): string[] {
  const textOf = (code: string) => entries.find(({ criterionCode }) => criterionCode === code) ?? null;
  return parts.filter(({ code, isGraded }) => missingParts(textOf(code), isGraded).length > 0).map(({ code }) => code);
}

export type PartProgress = 'not-started' | 'in-progress' | 'written';

/** How far the task group is with one part, by whether anything is saved and whether all of it is there. */
export function partProgress(isSaved: boolean, isComplete: boolean): PartProgress {
  if (!isSaved) return 'not-started';
  return isComplete ? 'written' : 'in-progress';
}
