import { answered } from './actions';
import { auditingPartners } from './audits';
import { type Need, needNames, type RuleContext } from './context';
import { unassignedCriteria } from './evaluations';
import { neededEvidence } from './evidence';

/** Everything that ought to be in place, by name; `Readiness` lists what counts. */
export function needsOf(context: RuleContext): Map<string, Need> {
  const { facts, settings, pack, assignments, assignedCriteria, evidence } = context;
  const needs = new Map<string, Need>();
  const need = (name: string, criterion: string | null, partnerId: string | null) =>
    needs.set(name, { criterion, partnerId });

  for (const { serviceId, criterion, partnerId } of assignments) {
    need(needNames.evaluation(serviceId, criterion), criterion, partnerId);
    if (settings.limits.evidencePerPartner.value > 0)
      need(needNames.ownEvidence(criterion, partnerId), criterion, partnerId);
  }
  for (const code of unassignedCriteria(context)) need(needNames.anyEvaluation(code), code, null);
  for (const code of assignedCriteria.keys()) {
    const { minimum, kinds } = neededEvidence(context, code);
    if (minimum > 0) need(needNames.enoughEvidence(code), code, null);
    for (const kind of kinds) need(needNames.evidenceKind(code, kind), code, null);
  }
  for (const [code, items] of evidence) {
    for (const { partnerId } of items) need(needNames.ownEvidence(code, partnerId), code, partnerId);
  }
  for (const { id } of facts.partners) {
    need(needNames.keyContact(id), null, id);
    need(needNames.deputy(id), null, id);
  }
  if (settings.limits.auditsPlanned.value > 0) need(needNames.areaAudits, null, null);
  for (const { id } of auditingPartners(context)) need(needNames.partnerAudits(id), null, id);
  for (const { id, criteria, course, partnerId } of context.measures) {
    if (course === 'too-few') continue;
    for (const code of criteria) need(needNames.measure(id, code), code, partnerId);
  }
  const owners = new Map(facts.handover.map(({ key, partnerId }) => [key, partnerId]));
  for (const { key } of pack.handover) need(needNames.handover(key), null, owners.get(key) ?? null);
  for (const { action, finding } of answered(context)) {
    const [criterion, partnerId] = [action.criterion ?? finding?.criterion, action.partnerId ?? finding?.partnerId];
    need(needNames.action(action.id), criterion ?? null, partnerId ?? null);
  }
  for (const { id, severity, criterion, partnerId } of facts.findings) {
    if (severity === 'priority-action') need(needNames.priorityAction(id), criterion, partnerId);
  }
  for (const { id, partnerId } of facts.childrenAtRisk) need(needNames.childSafe(id), null, partnerId);
  return needs;
}
