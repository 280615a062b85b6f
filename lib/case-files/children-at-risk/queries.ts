import type { Actor } from '@/lib/access/actor';
import { isOwnWork, permits, permitsSome } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { nowOf } from '@/lib/platform/clock';
import { isId } from '@/lib/platform/fields';
import { notFound } from '@/lib/platform/result';
import { nextStep, type Step, seenClock, stateOf, toldClock } from './rules';
import type { ChildAtRiskRow, ChildAtRiskView, RaiseForm } from './types';

const stepsSelect = { raisedAt: true, managerToldAt: true, childSeenAt: true, safeAt: true } as const;

/**
 * The records that the actor may count, open ones first and the longest open at the top. References come only with
 * those that the actor may read.
 */
export function listChildrenAtRisk(actor: Actor): Promise<ChildAtRiskRow[]> {
  return runQuery(actor, 'case-audit.count', [], async ({ db }) => {
    const rows = await db.childAtRisk.findMany({
      where: scope(actor, 'case-audit.count'),
      select: { id: true, partner: { select: { name: true } }, ...stepsSelect },
      orderBy: [{ safeAt: { sort: 'desc', nulls: 'first' } }, { raisedAt: 'asc' }],
    });
    const readable = permitsSome(actor, 'child-at-risk.read')
      ? await db.childAtRisk.findMany({
          where: scope(actor, 'child-at-risk.read'),
          select: { id: true, reference: true },
        })
      : [];
    const references = new Map(readable.map(({ id, reference }) => [id, reference]));
    const now = nowOf(actor.area);
    return rows.map(({ id, partner, raisedAt, ...steps }) => ({
      id,
      partnerName: partner.name,
      reference: references.get(id) ?? null,
      raisedAt,
      state: stateOf({ raisedAt, ...steps }),
      told: toldClock({ raisedAt, ...steps }, now),
      seen: seenClock({ raisedAt, ...steps }, now),
    }));
  });
}

/** One record. Reading it is itself an act of the trail, so this runs as a command. Null when out of reach. */
export async function getChildAtRisk(actor: Actor, childAtRiskId: string): Promise<ChildAtRiskView | null> {
  const result = await runCommand(actor, 'child-at-risk.read', async ({ db, now, authorise }) => {
    if (!isId(childAtRiskId)) return notFound();
    const record = await db.childAtRisk.findFirst({
      where: { ...scope(actor, 'child-at-risk.read'), id: childAtRiskId },
      select: {
        id: true,
        partnerId: true,
        partner: { select: { name: true } },
        reference: true,
        concern: true,
        caseFile: { select: { id: true, auditId: true } },
        raisedById: true,
        raisedBy: { select: { name: true } },
        ...stepsSelect,
        managerTold: true,
        seenBy: true,
        decisionMaker: true,
        decision: true,
        closedBy: { select: { name: true } },
        version: true,
      },
    });
    if (!record) return notFound();
    authorise({ partnerId: record.partnerId });
    const { partnerId, partner, raisedById, raisedBy, closedBy, ...rest } = record;
    const state = stateOf(record);
    const step = nextStep(state);
    const view: ChildAtRiskView = {
      ...rest,
      partnerName: partner.name,
      raisedByName: raisedBy.name,
      closedByName: closedBy?.name ?? null,
      state,
      told: toldClock(record, now),
      seen: seenClock(record, now),
      nextStep: step,
      mayStep: step ? mayStep(actor, step, partnerId, raisedById) : 'no',
    };
    return done(view, auditEvent('child-at-risk.read', 'child-at-risk', record.id, {}));
  });
  return result.ok ? result.value : null;
}

function mayStep(actor: Actor, step: Step, partnerId: string, raisedById: string): ChildAtRiskView['mayStep'] {
  const permission = step === 'close' ? 'child-at-risk.close' : 'child-at-risk.record';
  const subject = { partnerId, authorIds: [raisedById] };
  if (!permits(actor, permission, subject)) return 'no';
  return isOwnWork(actor, permission, subject) ? 'raiser' : 'yes';
}

/** Whose children the actor may raise, and the case file that it starts from; null when the actor may raise none. */
export function getRaiseForm(actor: Actor, caseFileId: string | undefined): Promise<RaiseForm | null> {
  return runQuery(actor, 'child-at-risk.raise', null, async ({ db }) => {
    const reached = scope(actor, 'child-at-risk.raise');
    const partners = await db.partner.findMany({
      where: { areaId: reached.areaId, ...(reached.partnerId && { id: reached.partnerId }) },
      select: { id: true, name: true },
      orderBy: { position: 'asc' },
    });
    const caseFile = isId(caseFileId)
      ? await db.caseFile.findFirst({
          where: { ...reached, id: caseFileId },
          select: { id: true, partnerId: true, reference: true },
        })
      : null;
    return { partners, caseFile };
  });
}
