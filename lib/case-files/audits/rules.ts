import type { Pack } from '@/lib/frameworks/schema';

/** What stands for a grade in a framework that gives none, so that a review still says "read, with this reason". */
export const UNGRADED = 'not-graded';

/** The grades that a review under this framework may give, best first. */
export function gradeCodes(pack: Pack): string[] {
  const codes = [...pack.gradeScale].sort((a, b) => b.rank - a.rank).map(({ code }) => code);
  return codes.length > 0 ? codes : [UNGRADED];
}

export const REVIEW_STATES = ['not-reviewed', 'reviewed', 'moderated'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where a case file stands, which follows from its review. */
export function reviewState(review: { moderatedGrade: string | null } | null): ReviewState {
  if (!review) return 'not-reviewed';
  return review.moderatedGrade === null ? 'reviewed' : 'moderated';
}

/** The reviewer's own partner may write and rewrite a review until someone else has moderated it. */
export function canWriteReview(state: ReviewState): boolean {
  return state !== 'moderated';
}

/** A review is moderated once, after it is written; the first grade is kept beside the moderated one. */
export function canModerate(state: ReviewState): boolean {
  return state === 'reviewed';
}

/** How many case files of an audit share a grade; the grade is null for those not yet reviewed. */
export type GradedCount = { grade: string | null; isModerated: boolean; count: number };

export type AuditProgress = {
  total: number;
  reviewed: number;
  moderated: number;
  /** Case files by the grade that holds, best first, every grade of the framework named. Never averaged. */
  grades: readonly { code: string; count: number }[];
};

/** Sums up an audit: how far it is, and how many case files have each grade. A grade outside the scale comes last. */
export function auditProgress(scale: readonly string[], counts: readonly GradedCount[]): AuditProgress {
  const sum = (some: readonly GradedCount[]) => some.reduce((total, { count }) => total + count, 0);
  const reviewed = counts.filter(({ grade }) => grade !== null);
  const codes = new Set([...scale, ...reviewed.flatMap(({ grade }) => grade ?? [])]);
  return {
    total: sum(counts),
    reviewed: sum(reviewed),
    moderated: sum(reviewed.filter(({ isModerated }) => isModerated)),
    grades: [...codes].map((code) => ({ code, count: sum(reviewed.filter(({ grade }) => grade === code)) })),
  };
}
