import { compareGrades, evaluatedCriteria, gradeLabel, isGoodOrBetter } from '@/lib/frameworks/evaluation-schedule';
import { TESTING_KINDS } from '@/lib/frameworks/evidence-kinds';
import type { AssignmentFact, EvaluationFact } from '../facts';
import type { Gap } from '../types';
import { found, join, needNames, type Rule, type RuleContext } from './context';

const about = (assignment: AssignmentFact): Omit<Gap, 'rule' | 'key' | 'severity' | 'why'> => ({
  criterion: assignment.criterion,
  partnerId: assignment.partnerId,
  subject: assignment.serviceName,
  owner: assignment.ownerName,
  dueOn: assignment.dueOn,
  href: `self-evaluations/${encodeURIComponent(assignment.serviceId)}#${encodeURIComponent(assignment.criterion)}`,
});

const keyOf = ({ serviceId, criterion }: AssignmentFact) => join(serviceId, criterion);
const needOf = ({ serviceId, criterion }: AssignmentFact) => needNames.evaluation(serviceId, criterion);

/**
 * A service that was asked has no agreed self-evaluation, or a criterion that services must evaluate has none at all
 * and nobody was asked for one.
 */
export const notEvaluated: Rule = (context) => [
  ...context.assignments
    .filter((assignment) => !context.agreed.has(keyOf(assignment)))
    .map((assignment) =>
      found(
        'not-evaluated',
        [assignment.serviceId, assignment.criterion],
        {
          ...about(assignment),
          severity: 'blocker',
          why: { code: 'nothing-agreed', criterion: context.label(assignment.criterion) },
        },
        needOf(assignment),
      ),
    ),
  ...unassignedCriteria(context)
    .filter((code) => !context.agreedCriteria.has(code))
    .map((code) =>
      found(
        'not-evaluated',
        [code],
        {
          severity: 'blocker',
          criterion: code,
          partnerId: null,
          subject: context.label(code),
          owner: null,
          dueOn: null,
          href: `readiness/criteria/${encodeURIComponent(code)}`,
          why: { code: 'nobody-assigned', criterion: context.label(code) },
        },
        needNames.anyEvaluation(code),
      ),
    ),
];

/** The criteria that services evaluate and that no service was asked to evaluate. */
export function unassignedCriteria({ pack, assignedCriteria }: RuleContext): string[] {
  return evaluatedCriteria(pack)
    .map(({ criterion }) => criterion.code)
    .filter((code) => !assignedCriteria.has(code));
}

/** The agreed self-evaluation was agreed longer ago than the limit. */
export const evaluationStale: Rule = (context) =>
  context.assignments.flatMap((assignment) => {
    const agreedOn = context.agreed.get(keyOf(assignment))?.agreedOn;
    if (!agreedOn || agreedOn >= context.staleBefore) return [];
    const criterion = context.label(assignment.criterion);
    const months = context.settings.limits.evaluationStaleMonths.value;
    return [
      found(
        'evaluation-stale',
        [assignment.serviceId, assignment.criterion],
        { ...about(assignment), severity: 'gap', why: { code: 'agreed-long-ago', criterion, agreedOn, months } },
        needOf(assignment),
      ),
    ];
  });

/** One is drafted, submitted or returned and none is agreed that still holds. A fresh one being renewed is no gap. */
export const evaluationInHand: Rule = (context) =>
  context.assignments.flatMap((assignment) => {
    const inHand = context.inHand.get(keyOf(assignment));
    const agreedOn = context.agreed.get(keyOf(assignment))?.agreedOn;
    if (!inHand || inHand.status === 'agreed' || (agreedOn && agreedOn >= context.staleBefore)) return [];
    const criterion = context.label(assignment.criterion);
    return [
      found(
        'evaluation-in-hand',
        [assignment.serviceId, assignment.criterion],
        { ...about(assignment), severity: 'gap', why: { code: 'not-yet-agreed', criterion, status: inHand.status } },
        needOf(assignment),
      ),
    ];
  });

/** Every agreed self-evaluation with a grade of the pack's scale, with the assignment it answers. */
function graded(context: RuleContext): { assignment: AssignmentFact; grade: string }[] {
  return context.assignments.flatMap((assignment) => {
    const evaluation: EvaluationFact | undefined = context.agreed.get(keyOf(assignment));
    return evaluation?.grade ? [{ assignment, grade: evaluation.grade }] : [];
  });
}

/**
 * "Do we know ourselves?" Over-graded when at least half of the partner's moderated audits of the criterion came out
 * below the service's own grade; when more than half came out above it, a watch. Grades are compared, never averaged.
 */
export const overGraded: Rule = (context) =>
  graded(context).flatMap(({ assignment, grade }) => {
    const { pack, audits, label } = context;
    let [total, lower, higher] = [0, 0, 0];
    for (const audit of audits.get(join(assignment.criterion, assignment.partnerId)) ?? []) {
      const difference = audit.moderatedGrade === null ? undefined : compareGrades(pack, audit.moderatedGrade, grade);
      if (difference === undefined) continue;
      total += audit.count;
      if (difference < 0) lower += audit.count;
      if (difference > 0) higher += audit.count;
    }
    const isOver = total > 0 && lower * 2 >= total;
    if (!isOver && higher * 2 <= total) return [];
    const gap: Omit<Gap, 'rule' | 'key'> = {
      ...about(assignment),
      severity: isOver ? 'gap' : 'watch',
      why: {
        code: isOver ? 'graded-above-audits' : 'graded-below-audits',
        criterion: label(assignment.criterion),
        grade: gradeLabel(pack, grade),
        audits: total,
        differing: isOver ? lower : higher,
      },
    };
    const of = [assignment.serviceId, assignment.criterion];
    return [isOver ? found('over-graded', of, gap, needOf(assignment)) : found('over-graded', of, gap)];
  });

/** Graded good or better, and no audit, feedback or observation by the partner or the area stands behind it. */
export const untested: Rule = (context) =>
  graded(context).flatMap(({ assignment, grade }) => {
    const { criterion, partnerId } = assignment;
    const isTested =
      context.audits.has(join(criterion, partnerId)) ||
      context.evidence
        .get(criterion)
        ?.some((item) => TESTING_KINDS.includes(item.kind) && (item.partnerId ?? partnerId) === partnerId);
    if (isTested || !isGoodOrBetter(context.pack, grade)) return [];
    const why = {
      code: 'grade-untested',
      criterion: context.label(criterion),
      grade: gradeLabel(context.pack, grade),
    } as const;
    return [found('untested', [assignment.serviceId, criterion], { ...about(assignment), severity: 'watch', why })];
  });
