import type { Actor } from '@/lib/access/actor';
import { visibleEvidence } from '@/lib/evidence/queries';
import { EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import { visibleFindings } from '../queries';
import { ACTION_STATUSES } from '../rules';
import type { ActionEvidence, ActionEvidenceForm, ActionToEvidence, EvidencedAction } from './types';

/** What of the evidence beside these actions the actor sees, by action, first what was put there first. */
async function findActionEvidence(actor: Actor, db: Db, actionIds: readonly string[]) {
  const rows = await db.actionEvidence.findMany({
    where: { areaId: actor.area.id, actionId: { in: [...actionIds] }, item: visibleEvidence(actor) },
    select: {
      actionId: true,
      itemId: true,
      item: { select: { title: true, kind: true, status: true } },
      note: true,
      linkedBy: { select: { name: true } },
      linkedAt: true,
    },
    orderBy: [{ linkedAt: 'asc' }, { itemId: 'asc' }],
  });
  return rows.map(({ actionId, itemId, item, note, linkedBy, linkedAt }) => ({
    ...{ actionId, itemId, note, linkedAt },
    title: item.title,
    kind: memberOf(EVIDENCE_KINDS, item.kind),
    status: memberOf(EVIDENCE_STATUSES, item.status),
    linkedByName: linkedBy.name,
  }));
}

/** The evidence beside the actions of a finding, by action, as far as the actor sees it. */
export function listActionEvidence(actor: Actor, findingId: string): Promise<ReadonlyMap<string, ActionEvidence[]>> {
  return runQuery(actor, 'finding.read', new Map<string, ActionEvidence[]>(), async ({ db }) => {
    if (!isId(findingId)) return new Map<string, ActionEvidence[]>();
    const finding = await db.finding.findFirst({
      where: { ...visibleFindings(actor), id: findingId },
      select: { actions: { select: { id: true } } },
    });
    const rows = await findActionEvidence(actor, db, finding?.actions.map(({ id }) => id) ?? []);
    return Map.groupBy(rows, ({ actionId }) => actionId);
  });
}

/** The actions that an item is put beside, of those that the actor sees, by date. */
export function listEvidencedActions(actor: Actor, evidenceItemId: string): Promise<EvidencedAction[]> {
  return runQuery(actor, 'finding.read', [], async ({ db, may }) => {
    if (!isId(evidenceItemId)) return [];
    const rows = await db.actionEvidence.findMany({
      where: {
        ...{ areaId: actor.area.id, itemId: evidenceItemId, item: visibleEvidence(actor) },
        action: { finding: visibleFindings(actor) },
      },
      select: {
        note: true,
        action: {
          select: {
            ...{ id: true, findingId: true, title: true, status: true, partnerId: true, ownerId: true, version: true },
          },
        },
      },
      orderBy: [{ action: { dueOn: 'asc' } }, { actionId: 'asc' }],
    });
    return rows.map(({ note, action: { id, partnerId, ownerId, ...action } }) => {
      const status = memberOf(ACTION_STATUSES, action.status);
      const mayChange = status !== 'verified' && may('action.progress', { partnerId, ownerId });
      return { ...action, actionId: id, status, note, mayChange };
    });
  });
}

/** The actions that the actor may put evidence beside: those that they carry out and that nobody has verified, by date. */
export function listActionsToEvidence(actor: Actor): Promise<ActionToEvidence[]> {
  return runQuery(actor, 'action.progress', [], async ({ db, may }) => {
    const actions = await db.action.findMany({
      where: { areaId: actor.area.id, status: { not: 'verified' }, finding: visibleFindings(actor) },
      select: {
        ...{ id: true, title: true, dueOn: true, partnerId: true, ownerId: true },
        finding: { select: { number: true } },
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    });
    return actions
      .filter(({ partnerId, ownerId }) => may('action.progress', { partnerId, ownerId }))
      .map(({ id, title, dueOn, finding }) => ({ id, title, dueOn: dayFrom(dueOn), findingNumber: finding.number }));
  });
}

/** One action with what is put beside it and what could be; null when there is none that the actor may change. */
export function getActionEvidenceForm(actor: Actor, actionId: string): Promise<ActionEvidenceForm | null> {
  return runQuery(actor, 'action.progress', null, async ({ db, may }) => {
    if (!isId(actionId)) return null;
    const action = await db.action.findFirst({
      where: { areaId: actor.area.id, id: actionId, finding: visibleFindings(actor) },
      select: {
        ...{ id: true, title: true, version: true, status: true, partnerId: true, ownerId: true, findingId: true },
        finding: { select: { number: true, frameworkCode: true, criterionCode: true } },
      },
    });
    if (!action || action.status === 'verified') return null;
    const { id, title, version, findingId, finding, partnerId, ownerId } = action;
    if (!may('action.progress', { partnerId, ownerId })) return null;
    const evidence = await findActionEvidence(actor, db, [id]);
    const items = await db.evidenceItem.findMany({
      where: {
        AND: [
          visibleEvidence(actor),
          { status: { not: 'declined' }, id: { notIn: evidence.map(({ itemId }) => itemId) } },
        ],
      },
      select: {
        ...{ id: true, title: true, partner: { select: { name: true } } },
        links: { select: { frameworkCode: true, criterionCode: true } },
      },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    });
    const { frameworkCode, criterionCode } = finding;
    const isOfCriterion = ({ links }: (typeof items)[number]) =>
      links.some((link) => link.frameworkCode === frameworkCode && link.criterionCode === criterionCode);
    const inOrder = [...items.filter(isOfCriterion), ...items.filter((item) => !isOfCriterion(item))];
    return {
      action: { id, title, version, findingId, findingNumber: finding.number },
      evidence,
      offered: inOrder.map((item) => ({ id: item.id, title: item.title, partnerName: item.partner.name })),
    };
  });
}
