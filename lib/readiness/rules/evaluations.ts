import { evaluatedCriteria, gradeLabel, isGoodOrBetter } from '@/lib/frameworks/evaluation-schedule';
import type { AssignmentFact, EvaluationFact } from '../facts';
import type { Gap } from '../types';
import { found, join, needNames, type Rule, type RuleContext } from './context';
import { knowledgeOf } from './self-knowledge';

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
 * "Do we know ourselves?" A gap where a grade is higher than moderated audits show, and a watch where it is lower
 * (lib/readiness/self-knowledge/rules.ts).
 */
export const overGraded: Rule = (context) =>
  graded(context).flatMap(({ assignment, grade }) => {
    const { mark, audits } = knowledgeOf(context, assignment, grade);
    if (mark !== 'over-graded' && mark !== 'under-graded') return [];
    const isOver = mark === 'over-graded';
    const gap: Omit<Gap, 'rule' | 'key'> = {
      ...about(assignment),
      severity: isOver ? 'gap' : 'watch',
      why: {
        code: isOver ? 'graded-above-audits' : 'graded-below-audits',
        criterion: context.label(assignment.criterion),
        grade: gradeLabel(context.pack, grade),
        audits: audits.lower + audits.alike + audits.higher,
        differing: isOver ? audits.lower : audits.higher,
      },
    };
    const of = [assignment.serviceId, assignment.criterion];
    return [isOver ? found('over-graded', of, gap, needOf(assignment)) : found('over-graded', of, gap)];
  });

/** Graded good or better, and no audit, feedback or observation by the partner or the area stands behind it. */
export const untested: Rule = (context) =>
  graded(context).flatMap(({ assignment, grade }) => {
    const { mark } = knowledgeOf(context, assignment, grade);
    if (mark !== 'untested' || !isGoodOrBetter(context.pack, grade)) return [];
    const why = {
      code: 'grade-untested',
      criterion: context.label(assignment.criterion),
      grade: gradeLabel(context.pack, grade),
    } as const;
    const of = [assignment.serviceId, assignment.criterion];
    return [found('untested', of, { ...about(assignment), severity: 'watch', why })];
  });
