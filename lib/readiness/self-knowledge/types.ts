import type { AdoptedPack } from '@/lib/frameworks/types';
import type { Course } from '@/lib/measures/signals';
import type { SelfEvaluationStatus } from '@/lib/self-evaluations/rules';
import type { SelfKnowledge } from './rules';

/** How many audits came out at a grade. */
export type GradeCount = { readonly grade: string | null; readonly label: string; readonly count: number };

/** What one service says of itself on one criterion, and what stands behind it. */
export type SelfKnowledgeRow = {
  readonly key: string;
  readonly criterion: { readonly code: string; readonly label: string };
  readonly service: { readonly id: string; readonly name: string };
  readonly partner: { readonly id: string; readonly slug: string; readonly name: string };
  /** The grade that the reader may know of: agreed, or else in hand. Null where there is none, or none for them. */
  readonly grade: { readonly code: string; readonly label: string } | null;
  /** Where the self-evaluation with that grade stands, or where the service has come to; null before it has begun. */
  readonly status: SelfEvaluationStatus | null;
  readonly knowledge: SelfKnowledge;
  /** The partner's moderated audits of the criterion by grade, the best first. */
  readonly audits: readonly GradeCount[];
  readonly measures: readonly { readonly id: string; readonly name: string; readonly course: Course }[];
};

/** One criterion in the picture: how many services and how many audits there are at each grade, the worst first. */
export type SelfKnowledgeCriterion = {
  readonly code: string;
  /** What it is called within its element. */
  readonly label: string;
  readonly element: string;
  readonly points: readonly { readonly grade: string; readonly label: string; services: number; audits: number }[];
  readonly worse: number;
  readonly better: number;
};

export type SelfKnowledgeView = {
  readonly frameworkCode: string;
  readonly frameworkTitle: string;
  /** False for a framework without grades: then only measures can be shown. */
  readonly isGraded: boolean;
  readonly isWholeArea: boolean;
  /** Whether the audits behind the counts have a page for this reader. */
  readonly canOpenAudits: boolean;
  readonly adopted: readonly AdoptedPack[];
  readonly partners: readonly { readonly slug: string; readonly name: string }[];
  /** What fits the filters. */
  readonly rows: readonly SelfKnowledgeRow[];
  /** What fits them whatever its mark: what the marks are counted in. */
  readonly countedRows: readonly SelfKnowledgeRow[];
  /** Those that anything can be shown of, in the framework's order. */
  readonly criteria: readonly SelfKnowledgeCriterion[];
};
