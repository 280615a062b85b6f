import { compareGrades } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';
import type { Course } from '@/lib/measures/signals';

export const SELF_KNOWLEDGE_MARKS = [
  'over-graded',
  'under-graded',
  'confirmed',
  'not-audited',
  'untested',
  'not-graded',
] as const;
/** What stands behind a grade that a service gives itself. */
export type SelfKnowledgeMark = (typeof SELF_KNOWLEDGE_MARKS)[number];

/** How many moderated audits came out below, at and above a grade; `other` of them in no grade of its scale. */
export type AuditCounts = {
  readonly lower: number;
  readonly alike: number;
  readonly higher: number;
  readonly other: number;
};

export type SelfKnowledge = {
  readonly mark: SelfKnowledgeMark;
  readonly audits: AuditCounts;
  readonly hasTestingEvidence: boolean;
  /** Measures that speak for or against the service. They are shown with the mark, and never decide it. */
  readonly signs: { readonly against: number; readonly for: number };
};

/** Each audit set against the grade, one by one: grades are compared, never averaged. */
export function compareAudits(
  pack: Pack,
  grade: string | null,
  audits: readonly { readonly moderatedGrade: string | null; readonly count: number }[],
): AuditCounts {
  const counts = { lower: 0, alike: 0, higher: 0, other: 0 };
  for (const { moderatedGrade, count } of audits) counts[sideOf(pack, moderatedGrade, grade)] += count;
  return counts;
}

function sideOf(pack: Pack, moderated: string | null, grade: string | null): keyof AuditCounts {
  const difference = grade === null || moderated === null ? undefined : compareGrades(pack, moderated, grade);
  if (difference === undefined) return 'other';
  if (difference === 0) return 'alike';
  return difference < 0 ? 'lower' : 'higher';
}

function markOf(grade: string | null, audits: AuditCounts, hasTestingEvidence: boolean): SelfKnowledgeMark {
  if (grade === null) return 'not-graded';
  const compared = audits.lower + audits.alike + audits.higher;
  if (compared > 0 && audits.lower * 2 >= compared) return 'over-graded';
  if (audits.higher * 2 > compared) return 'under-graded';
  if (compared > 0) return 'confirmed';
  return audits.other > 0 || hasTestingEvidence ? 'not-audited' : 'untested';
}

/**
 * "Do we know ourselves?" for one grade. Over-graded when at least half of the moderated audits came out below it, and
 * under-graded when more than half came out above it; confirmed when they did neither. Without audits it is untested,
 * or not audited where feedback or observation stands behind it. Source of the bounds: the rules of readiness. No
 * source of the field lets a measure overrule a grade, so signals only stand beside it.
 */
export function selfKnowledge(given: {
  readonly grade: string | null;
  readonly auditGrades: AuditCounts;
  readonly measureSignals: readonly Course[];
  readonly hasTestingEvidence: boolean;
}): SelfKnowledge {
  const { grade, auditGrades: audits, measureSignals, hasTestingEvidence } = given;
  const count = (course: Course) => measureSignals.filter((signal) => signal === course).length;
  return {
    mark: markOf(grade, audits, hasTestingEvidence),
    audits,
    hasTestingEvidence,
    signs: { against: count('worse'), for: count('better') },
  };
}
