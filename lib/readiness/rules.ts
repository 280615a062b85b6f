import { actionOverdue, actionUnverified, priorityActionOverdue } from './rules/actions';
import { auditsShort } from './rules/audits';
import { type FoundGap, type Rule, type RuleContext, ruleContext } from './rules/context';
import { evaluationInHand, evaluationStale, notEvaluated, overGraded, untested } from './rules/evaluations';
import { evidenceMissing, evidenceOutOfDate } from './rules/evidence';
import { handoverNotProducible } from './rules/handover';
import { measureDeteriorating, measureOffTarget } from './rules/measures';
import { needsOf } from './rules/needs';
import { childAtRiskOpen, noKeyContact } from './rules/people-and-children';
import { Tallies } from './rules/tallies';
import { type AreaReadiness, type ReadinessInput, RULE_CODES, type RuleCode, SEVERITIES } from './types';

/** Every rule of readiness, by its name. Together they are all there is to a mark on the page. */
const RULES: Readonly<Record<RuleCode, Rule>> = {
  'child-at-risk-open': childAtRiskOpen,
  'priority-action-overdue': priorityActionOverdue,
  'no-key-contact': noKeyContact,
  'not-evaluated': notEvaluated,
  'evaluation-stale': evaluationStale,
  'evaluation-in-hand': evaluationInHand,
  'evidence-missing': evidenceMissing,
  'evidence-out-of-date': evidenceOutOfDate,
  'over-graded': overGraded,
  untested,
  'audits-short': auditsShort,
  'action-overdue': actionOverdue,
  'action-unverified': actionUnverified,
  'measure-deteriorating': measureDeteriorating,
  'measure-off-target': measureOffTarget,
  'handover-not-producible': handoverNotProducible,
};

/**
 * The readiness of an area under one framework, with that of every element, criterion, partner and criterion of a
 * partner, in one pass over the facts. A gap counts for the criterion and the partner it names, for what lies above
 * the criterion, and for the area. Pure; the order of the facts changes nothing.
 */
export function assessReadiness(input: ReadinessInput): AreaReadiness {
  const context = ruleContext(input);
  const tallies = new Tallies(context);
  const foundGaps = RULE_CODES.flatMap((rule) => RULES[rule](context)).sort(worstFirst);
  const unmet = new Set<string>();
  for (const { gap, unmet: names } of foundGaps) {
    for (const tally of tallies.at(gap.criterion, gap.partnerId)) tally.gaps.push(gap);
    for (const name of names) unmet.add(name);
  }
  for (const [name, { criterion, partnerId }] of needsOf(context)) {
    const isInPlace = !unmet.has(name);
    for (const tally of tallies.at(criterion, partnerId)) {
      tally.needed += 1;
      if (isInPlace) tally.inPlace += 1;
    }
  }
  markFacts(context, tallies);
  return tallies.readiness();
}

function worstFirst({ gap: a }: FoundGap, { gap: b }: FoundGap): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    (a.rule === b.rule ? compare(a.key, b.key) : RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function markFacts(context: RuleContext, tallies: Tallies): void {
  const { facts } = context;
  const mark = (criterion: string | null, partnerId: string | null) => {
    for (const tally of tallies.at(criterion, partnerId)) tally.hasFacts = true;
  };
  const partnerOf = new Map(context.assignments.map(({ serviceId, partnerId }) => [serviceId, partnerId]));
  for (const { id } of facts.partners) mark(null, id);
  for (const { criterion, partnerId } of context.assignments) mark(criterion, partnerId);
  for (const { criterion, serviceId } of facts.evaluations) {
    if (tallies.knows(criterion)) mark(criterion, partnerOf.get(serviceId) ?? null);
  }
  for (const { criterion, partnerId } of facts.evidence) if (tallies.knows(criterion)) mark(criterion, partnerId);
  for (const { criterion, partnerId } of facts.audits) mark(criterion, partnerId);
  for (const { criteria, partnerId, latest } of context.measures) {
    if (latest) for (const criterion of criteria) mark(criterion, partnerId);
  }
  for (const { partnerId } of [...facts.childrenAtRisk, ...facts.handover]) mark(null, partnerId);
  for (const { criterion, partnerId } of [...facts.findings, ...facts.actions]) mark(criterion, partnerId);
  if (facts.jointAuditsModerated > 0 || facts.notice !== null) mark(null, null);
}
