import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isInScope, scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { nextStep, type Step, stateOf, stepAt } from './rules';
import type {
  closeChildAtRiskSchema,
  raiseChildAtRiskSchema,
  recordChildSeenSchema,
  recordManagerToldSchema,
} from './schema';

type RaiseChildAtRisk = z.output<typeof raiseChildAtRiskSchema>;
type RecordManagerTold = z.output<typeof recordManagerToldSchema>;
type RecordChildSeen = z.output<typeof recordChildSeenSchema>;
type CloseChildAtRisk = z.output<typeof closeChildAtRiskSchema>;

/** Opens a record at once and tells the inspection leads. Not found: a partner or case file out of reach. */
export function raiseChildAtRisk(actor: Actor, input: RaiseChildAtRisk): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'child-at-risk.raise', async ({ db, now, authorise }) => {
    const areaId = actor.area.id;
    const { partnerId, caseFileId, reference, concern } = input;
    const partner = await db.partner.count({ where: { areaId, id: partnerId } });
    if (partner === 0 || !isInScope(scope(actor, 'case-audit.count'), partnerId)) return notFound();
    authorise({ partnerId });
    if (caseFileId && (await db.caseFile.count({ where: { areaId, partnerId, id: caseFileId } })) === 0)
      return notFound();
    const { id } = await db.childAtRisk.create({
      data: { areaId, partnerId, caseFileId, reference, concern, raisedById: actor.personId, raisedAt: now },
      select: { id: true },
    });
    return done({ id }, auditEvent('child-at-risk.raised', 'child-at-risk', id, { partnerId }), [
      job('notify-child-at-risk', { areaId, childAtRiskId: id }),
    ]);
  });
}

const outOfTurn: Record<Step, string> = {
  'tell-manager': 'Someone has already recorded that a manager was told. Open the record again to see the next step.',
  'see-child': 'The child can be recorded as seen once, after a manager has been told. Open the record again.',
  close:
    'A record closes once, and only after a manager was told and the child was seen. Open the record again to see where it stands.',
};

function findRecord(actor: Actor, { db }: CommandContext, childAtRiskId: string) {
  return db.childAtRisk.findFirst({
    where: { ...scope(actor, 'child-at-risk.read'), id: childAtRiskId },
    select: {
      id: true,
      partnerId: true,
      raisedById: true,
      raisedAt: true,
      managerToldAt: true,
      childSeenAt: true,
      safeAt: true,
      version: true,
    },
  });
}

type FoundRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** Writes a step's columns; false when somebody has taken the step since it was looked at. */
async function writeStep(
  actor: Actor,
  { db }: CommandContext,
  record: FoundRecord,
  version: number,
  data: Partial<{
    managerTold: string;
    managerToldAt: Date;
    seenBy: string;
    childSeenAt: Date;
    decisionMaker: string;
    decision: string;
    safeAt: Date;
    closedById: string;
  }>,
): Promise<boolean> {
  const { count } = await db.childAtRisk.updateMany({
    where: { areaId: actor.area.id, id: record.id, version, safeAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Records which manager was told, now. Only as the first step after raising. */
export function recordManagerTold(actor: Actor, input: RecordManagerTold): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'child-at-risk.record', async (context) => {
    const record = await findRecord(actor, context, input.childAtRiskId);
    if (!record) return notFound();
    context.authorise({ partnerId: record.partnerId });
    if (nextStep(stateOf(record)) !== 'tell-manager') return rule(outOfTurn['tell-manager']);
    const managerToldAt = stepAt(context.now, record.raisedAt);
    const { managerTold, version } = input;
    if (!(await writeStep(actor, context, record, version, { managerTold, managerToldAt })))
      return rule(outOfTurn['tell-manager']);
    return done({ id: record.id }, auditEvent('child-at-risk.manager-told', 'child-at-risk', record.id, {}));
  });
}

/** Records who has seen the child, now. Only after a manager was told. */
export function recordChildSeen(actor: Actor, input: RecordChildSeen): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'child-at-risk.record', async (context) => {
    const record = await findRecord(actor, context, input.childAtRiskId);
    if (!record) return notFound();
    context.authorise({ partnerId: record.partnerId });
    if (nextStep(stateOf(record)) !== 'see-child') return rule(outOfTurn['see-child']);
    const childSeenAt = stepAt(context.now, record.managerToldAt ?? record.raisedAt);
    const { seenBy, version } = input;
    if (!(await writeStep(actor, context, record, version, { seenBy, childSeenAt })))
      return rule(outOfTurn['see-child']);
    return done({ id: record.id }, auditEvent('child-at-risk.seen', 'child-at-risk', record.id, {}));
  });
}

/**
 * Closes a record: the child is safe, by the decision of a named person. Only after a manager was told and the child
 * was seen, and never by the one who raised it. A closed record does not open again.
 */
export function closeChildAtRisk(actor: Actor, input: CloseChildAtRisk): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'child-at-risk.close', async (context) => {
    const record = await findRecord(actor, context, input.childAtRiskId);
    if (!record) return notFound();
    context.authorise({ partnerId: record.partnerId, authorIds: [record.raisedById] });
    if (nextStep(stateOf(record)) !== 'close') return rule(outOfTurn.close);
    const safeAt = stepAt(context.now, record.childSeenAt ?? record.raisedAt);
    const { decisionMaker, decision, version } = input;
    const closed = { decisionMaker, decision, safeAt, closedById: actor.personId };
    if (!(await writeStep(actor, context, record, version, closed))) return rule(outOfTurn.close);
    return done({ id: record.id }, auditEvent('child-at-risk.closed', 'child-at-risk', record.id, {}));
  });
}
