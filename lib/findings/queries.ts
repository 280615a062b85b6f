import type { Actor } from '@/lib/access/actor';
import { isOwnWork } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { findCriterion, findingKindOf } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import { isId } from '@/lib/platform/fields';
import {
  ACTION_STATUSES,
  type ActionStatus,
  byGravity,
  dueOn,
  FINDING_SOURCES,
  findingState,
  isOverdue,
} from './rules';
import type { ActionView, FindingRow, FindingView, OpenAction } from './types';

/** Findings that the actor sees: all of the area, or those their partner is responsible for or acts on. */
export function visibleFindings(actor: Actor) {
  const { areaId, partnerId } = scope(actor, 'finding.read');
  return partnerId ? { areaId, OR: [{ partnerId }, { actions: { some: { areaId, partnerId } } }] } : { areaId };
}

const rowSelect = {
  id: true,
  number: true,
  title: true,
  kind: true,
  frameworkCode: true,
  calculatedDueOn: true,
  printedDueOn: true,
  partner: { select: { name: true } },
} as const;

/** The findings that the actor sees, the gravest first. */
export function listFindings(actor: Actor): Promise<FindingRow[]> {
  return runQuery(actor, 'finding.read', [], async ({ db, today }) => {
    const findings = await db.finding.findMany({
      where: visibleFindings(actor),
      select: { ...rowSelect, actions: { select: { status: true, dueOn: true } } },
    });
    return findings
      .map(({ actions, ...finding }) => ({
        ...toRow(finding, datedActions(actions), today),
        actionCount: actions.length,
      }))
      .sort(byGravity);
  });
}

/** What a partner still has to do, or to have verified, about one criterion, by date. */
export function listCriterionActions(
  actor: Actor,
  frameworkCode: string,
  criterionCode: string,
  partnerId: string,
): Promise<OpenAction[]> {
  return runQuery(actor, 'finding.read', [], async ({ db, today }) => {
    const actions = await db.action.findMany({
      where: {
        ...{ areaId: actor.area.id, partnerId, status: { not: 'verified' } },
        finding: { ...visibleFindings(actor), frameworkCode, criterionCode },
      },
      select: { id: true, findingId: true, title: true, ownerName: true, dueOn: true, status: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    });
    return actions.map((action) => {
      const dated = { status: memberOf(ACTION_STATUSES, action.status), dueOn: dayFrom(action.dueOn) };
      return { ...action, ...dated, isOverdue: isOverdue(dated, today) };
    });
  });
}

/** One finding with its actions and their notes; null when there is none that the actor sees. */
export function getFinding(actor: Actor, findingId: string): Promise<FindingView | null> {
  return runQuery(actor, 'finding.read', null, async (context) => {
    if (!isId(findingId)) return null;
    const finding = await context.db.finding.findFirst({
      where: { ...visibleFindings(actor), id: findingId },
      select: {
        ...rowSelect,
        detail: true,
        source: true,
        criterionCode: true,
        partnerId: true,
        raisedOn: true,
        inspection: { select: { title: true } },
        actions: { select: actionSelect, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
      },
    });
    if (!finding) return null;
    const criterion =
      finding.criterionCode && findCriterion(getPack(finding.frameworkCode), finding.criterionCode)?.criterion;
    return {
      ...toRow(finding, datedActions(finding.actions), context.today),
      detail: finding.detail,
      source: memberOf(FINDING_SOURCES, finding.source),
      inspectionTitle: finding.inspection?.title ?? null,
      frameworkCode: finding.frameworkCode,
      criterion: criterion ? { code: criterion.code, label: criterion.label } : null,
      raisedOn: dayFrom(finding.raisedOn),
      printedDueOn: dayOrNull(finding.printedDueOn),
      calculatedDueOn: dayOrNull(finding.calculatedDueOn),
      actions: finding.actions.map((action) => toAction(actor, context, action)),
      allowed: { addAction: context.may('action.add', { partnerId: finding.partnerId }) },
    };
  });
}

const actionSelect = {
  id: true,
  title: true,
  partnerId: true,
  partner: { select: { name: true } },
  ownerId: true,
  ownerName: true,
  successMeasure: true,
  dueOn: true,
  status: true,
  effect: true,
  doneById: true,
  verifiedBy: { select: { name: true } },
  verifiedAt: true,
  version: true,
  notes: {
    select: { id: true, body: true, writtenAt: true, writtenBy: { select: { name: true } } },
    orderBy: { writtenAt: 'desc' },
  },
} as const;

type StoredAction = {
  id: string;
  title: string;
  partnerId: string;
  partner: { name: string };
  ownerId: string | null;
  ownerName: string;
  successMeasure: string;
  dueOn: Date;
  status: string;
  effect: string | null;
  doneById: string | null;
  verifiedBy: { name: string } | null;
  verifiedAt: Date | null;
  version: number;
  notes: { id: string; body: string; writtenAt: Date; writtenBy: { name: string } }[];
};

function datedActions(actions: readonly { status: string; dueOn: Date }[]) {
  return actions.map((action) => ({ status: memberOf(ACTION_STATUSES, action.status), dueOn: dayFrom(action.dueOn) }));
}

type StoredRow = {
  id: string;
  number: number;
  title: string;
  kind: string;
  frameworkCode: string;
  calculatedDueOn: Date | null;
  printedDueOn: Date | null;
  partner: { name: string };
};

function toRow(finding: StoredRow, actions: readonly { status: ActionStatus; dueOn: Day }[], today: Day) {
  const { label, severity } = findingKindOf(getPack(finding.frameworkCode), finding.kind);
  const dates = { printedDueOn: dayOrNull(finding.printedDueOn), calculatedDueOn: dayOrNull(finding.calculatedDueOn) };
  return {
    id: finding.id,
    number: finding.number,
    title: finding.title,
    kindLabel: label,
    severity,
    partnerName: finding.partner.name,
    dueOn: dueOn(dates),
    state: findingState(severity, actions, today),
  };
}

function toAction(actor: Actor, { may, today }: QueryContext, action: StoredAction): ActionView {
  const dated = { status: memberOf(ACTION_STATUSES, action.status), dueOn: dayFrom(action.dueOn) };
  const subject = {
    partnerId: action.partnerId,
    ownerId: action.ownerId,
    authorIds: [action.ownerId, action.doneById],
  };
  return {
    id: action.id,
    title: action.title,
    partnerName: action.partner.name,
    ownerName: action.ownerName,
    successMeasure: action.successMeasure,
    ...dated,
    isOverdue: isOverdue(dated, today),
    effect: action.effect,
    verifiedByName: action.verifiedBy?.name ?? null,
    verifiedAt: action.verifiedAt,
    version: action.version,
    notes: action.notes.map(({ writtenBy, ...note }) => ({ ...note, writtenByName: writtenBy.name })),
    allowed: {
      progress: dated.status !== 'verified' && may('action.progress', subject),
      verify: dated.status === 'done' && may('action.verify', subject) && !isOwnWork(actor, 'action.verify', subject),
    },
  };
}
