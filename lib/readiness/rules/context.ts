import { criteriaOf, criterionName, elementsOf } from '@/lib/frameworks/evaluation-schedule';
import type { Day } from '@/lib/platform/days';
import { addMonths } from '@/lib/platform/days';
import type { AssignmentFact, AuditFact, EvaluationFact, EvidenceFact, PartnerFact } from '../facts';
import { auditsSince } from '../settings';
import type { Gap, JudgedMeasure, ReadinessInput, RuleCode } from '../types';
import { judgeMeasure } from './measure-signals';

/** Something that ought to be in place, by a name of its own, with the cell it belongs to. */
export interface Need {
  readonly criterion: string | null;
  readonly partnerId: string | null;
}

/** A gap with the names of the needs that it leaves unmet; a watch leaves none. */
export interface FoundGap {
  readonly gap: Gap;
  readonly unmet: readonly string[];
}

/** A rule finds its gaps in the facts; it knows of no other rule. */
export type Rule = (context: RuleContext) => FoundGap[];

/** The facts of an area, looked up once for all the rules. */
export interface RuleContext extends ReadinessInput {
  readonly partners: ReadonlyMap<string, PartnerFact>;
  /** Of criteria that the pack knows, like the rest of what follows. */
  readonly assignments: readonly AssignmentFact[];
  readonly assignedCriteria: ReadonlyMap<string, readonly AssignmentFact[]>;
  /** By service and criterion: the latest agreed entry, and the one in hand. */
  readonly agreed: ReadonlyMap<string, EvaluationFact>;
  readonly inHand: ReadonlyMap<string, EvaluationFact>;
  readonly agreedCriteria: ReadonlySet<string>;
  /** Accepted items only. */
  readonly evidence: ReadonlyMap<string, readonly EvidenceFact[]>;
  readonly audits: ReadonlyMap<string, readonly AuditFact[]>;
  /** Those that speak to a criterion that the pack knows. */
  readonly measures: readonly JudgedMeasure[];
  /** An evaluation agreed before this day is stale. */
  readonly staleBefore: Day;
  /** Evidence of a period that ended before this day is out of date. */
  readonly oldBefore: Day;
  /** The label of a criterion or element; its code where the pack does not know it. */
  readonly label: (code: string) => string;
}

/** Joins what names one thing; ids and codes hold no space. */
export const join = (...parts: readonly string[]): string => parts.join(' ');

/** Looks everything up that the rules ask for. Facts of criteria that the pack does not know are left out. */
export function ruleContext(input: ReadinessInput): RuleContext {
  const { pack, facts, settings, today } = input;
  const labels = new Map<string, string>();
  for (const { code, label } of elementsOf(pack)) labels.set(code, label);
  const known = new Set<string>();
  for (const { criterion } of criteriaOf(pack)) {
    labels.set(criterion.code, criterionName(pack, criterion.code));
    known.add(criterion.code);
  }
  const assignments = facts.assignments.filter((assignment) => known.has(assignment.criterion));
  const evaluations = facts.evaluations.filter((evaluation) => known.has(evaluation.criterion));
  const agreed = new Map<string, EvaluationFact>();
  const inHand = new Map<string, EvaluationFact>();
  for (const evaluation of evaluations) {
    const latest = evaluation.status === 'agreed' ? agreed : inHand;
    const key = join(evaluation.serviceId, evaluation.criterion);
    const other = latest.get(key);
    if (!other || rank(evaluation) > rank(other)) latest.set(key, evaluation);
  }
  return {
    ...input,
    partners: new Map(facts.partners.map((partner) => [partner.id, partner])),
    assignments,
    assignedCriteria: Map.groupBy(assignments, ({ criterion }) => criterion),
    agreed,
    inHand,
    agreedCriteria: new Set([...agreed.values()].map(({ criterion }) => criterion)),
    evidence: Map.groupBy(
      facts.evidence.filter(
        ({ criterion, status, count }) => status === 'accepted' && count > 0 && known.has(criterion),
      ),
      ({ criterion }) => criterion,
    ),
    audits: Map.groupBy(
      facts.audits.filter(({ criterion, count }) => criterion !== null && count > 0 && known.has(criterion)),
      ({ criterion, partnerId }) => join(criterion ?? '', partnerId),
    ),
    measures: facts.measures
      .map((fact) => judgeMeasure(fact, (criterion) => known.has(criterion)))
      .filter(({ criteria }) => criteria.length > 0),
    staleBefore: addMonths(today, -settings.limits.evaluationStaleMonths.value),
    oldBefore: auditsSince(today, settings),
    label: (code) => labels.get(code) ?? code,
  };
}

/** Orders entries of one service and criterion so that the choice between them never depends on the order of facts. */
const rank = ({ agreedOn, status, grade }: EvaluationFact): string => `${agreedOn ?? ''} ${status} ${grade ?? ''}`;

/** Whether an accepted item is past its review date or describes a period too long ago. */
export function isOutOfDate(item: EvidenceFact, { today, oldBefore }: RuleContext): boolean {
  return (
    (item.reviewByOn !== null && item.reviewByOn < today) || (item.periodToOn !== null && item.periodToOn < oldBefore)
  );
}

/** A gap of a rule, its key made of the rule and of what tells it from the rule's other gaps. */
export function found(
  rule: RuleCode,
  of: readonly string[],
  gap: Omit<Gap, 'rule' | 'key'>,
  ...unmet: string[]
): FoundGap {
  return { gap: { key: join(rule, ...of), rule, ...gap }, unmet };
}

/** The names of needs; every rule that leaves a need unmet uses the name that `needsOf` gave it. */
export const needNames = {
  evaluation: (serviceId: string, criterion: string) => join('evaluation', serviceId, criterion),
  anyEvaluation: (criterion: string) => join('any-evaluation', criterion),
  enoughEvidence: (criterion: string) => join('evidence', criterion),
  evidenceKind: (criterion: string, kind: string) => join('evidence-kind', criterion, kind),
  ownEvidence: (criterion: string, partnerId: string | null) => join('own-evidence', criterion, partnerId ?? ''),
  keyContact: (partnerId: string) => join('key-contact', partnerId),
  deputy: (partnerId: string) => join('deputy', partnerId),
  areaAudits: 'audits',
  partnerAudits: (partnerId: string) => join('audits', partnerId),
  measure: (id: string, criterion: string) => join('measure', id, criterion),
  handover: (key: string) => join('handover', key),
  action: (id: string) => join('action', id),
  priorityAction: (findingId: string) => join('priority-action', findingId),
  childSafe: (id: string) => join('child-safe', id),
};
