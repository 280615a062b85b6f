import { TESTING_KINDS } from '@/lib/frameworks/evidence-kinds';
import type { AssignmentFact } from '../facts';
import { compareAudits, type SelfKnowledge, selfKnowledge } from '../self-knowledge/rules';
import { join, type RuleContext } from './context';

/**
 * What stands behind a grade that a service gives itself on a criterion: its partner's moderated audits and measures of
 * that criterion, and feedback, observation or audits that the partner or the area brought as evidence.
 */
export function knowledgeOf(
  context: RuleContext,
  { criterion, partnerId }: Pick<AssignmentFact, 'criterion' | 'partnerId'>,
  grade: string | null,
): SelfKnowledge {
  const audits = context.audits.get(join(criterion, partnerId)) ?? [];
  const evidence = context.evidence.get(criterion) ?? [];
  return selfKnowledge({
    grade,
    auditGrades: compareAudits(context.pack, grade, audits),
    measureSignals: context.measures
      .filter((measure) => measure.partnerId === partnerId && measure.criteria.includes(criterion))
      .map(({ course }) => course),
    hasTestingEvidence: evidence.some(
      (item) => TESTING_KINDS.includes(item.kind) && (item.partnerId ?? partnerId) === partnerId,
    ),
  });
}
