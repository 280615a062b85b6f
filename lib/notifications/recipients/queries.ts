import type { Actor } from '@/lib/access/actor';
import { inForceOn } from '@/lib/access/grants';
import type { Role } from '@/lib/access/permissions';
import { getPack } from '@/lib/frameworks/packs';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { findElement } from '@/lib/overarching/parts';
import { authorsOf } from '@/lib/overarching/stored/queries';
import { isConfirmedFor } from '@/lib/partners/rules';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { quarterOf } from '@/lib/platform/days';
import { newsTexts } from '../labels';
import type { News } from '../types';

type Sent = Omit<News, 'key'>;

/** Reads, as the system in its area, whom a job tells what. */
function about(actor: Actor, body: (context: QueryContext) => Promise<Sent | null>): Promise<Sent | null> {
  return runQuery(actor, 'notification.send', null, body);
}

function hrefIn(actor: Actor, path: string): string {
  return `/areas/${actor.area.slug}/${path}`;
}

/** People who hold one of the roles today. */
async function peopleWith(actor: Actor, { db, today }: QueryContext, holds: { role: Role[]; boardId?: string }) {
  const grants = await db.roleGrant.findMany({
    where: {
      areaId: actor.area.id,
      role: { in: holds.role },
      ...(holds.boardId ? { boardId: holds.boardId } : {}),
      ...inForceOn(today),
    },
    select: { personId: true },
  });
  return grants.map(({ personId }) => personId);
}

const serviceAndPartner = {
  serviceId: true,
  partnerId: true,
  frameworkCode: true,
  status: true,
  service: { select: { name: true } },
  partner: { select: { name: true } },
} as const;

/** A self-evaluation was submitted: the inspection leads and the task group read it next. */
export function aboutSubmittedSelfEvaluation(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const found = await context.db.selfEvaluation.findFirst({
      where: { areaId: actor.area.id, id },
      select: serviceAndPartner,
    });
    if (!found) return null;
    return {
      text: newsTexts.selfEvaluationSubmitted(found.service.name, found.partner.name),
      href: hrefIn(actor, `self-evaluations/${found.serviceId}?framework=${found.frameworkCode}`),
      personIds: await peopleWith(actor, context, { role: ['inspection-lead', 'task-group', 'director'] }),
    };
  });
}

/** By the status a self-evaluation has by now; none for one that was already sent in again. */
const decisionTexts: Record<string, ((serviceName: string) => string) | undefined> = {
  returned: newsTexts.selfEvaluationReturned,
  agreed: newsTexts.selfEvaluationAgreed,
  superseded: newsTexts.selfEvaluationAgreed,
};

/** A self-evaluation was agreed or returned: its partner's key contact and deputy know what follows. */
export function aboutDecidedSelfEvaluation(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async ({ db }) => {
    const areaId = actor.area.id;
    const found = await db.selfEvaluation.findFirst({ where: { areaId, id }, select: serviceAndPartner });
    const text = found && decisionTexts[found.status];
    if (!text) return null;
    const contacts = await db.keyContact.findMany({
      where: { areaId, partnerId: found.partnerId, endedOn: null },
      select: { personId: true },
    });
    return {
      text: text(found.service.name),
      href: hrefIn(actor, `self-evaluations/${found.serviceId}?framework=${found.frameworkCode}`),
      personIds: contacts.map(({ personId }) => personId),
    };
  });
}

/** Evidence was declined: whoever proposed it reads why. */
export function aboutDeclinedEvidence(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async ({ db }) => {
    const found = await db.evidenceItem.findFirst({
      where: { areaId: actor.area.id, id },
      select: { proposedById: true },
    });
    if (!found) return null;
    return {
      text: newsTexts.evidenceDeclined(),
      href: hrefIn(actor, `evidence/${id}`),
      personIds: [found.proposedById],
    };
  });
}

/** A file was refused when it was checked: who sent it, and its organisation’s key contact and deputy, send another. */
export function aboutRefusedFile(actor: Actor, versionId: string): Promise<Sent | null> {
  return about(actor, async ({ db }) => {
    const areaId = actor.area.id;
    const found = await db.evidenceVersion.findFirst({
      where: { areaId, id: versionId },
      select: {
        itemId: true,
        uploadedById: true,
        item: { select: { partnerId: true, partner: { select: { name: true } } } },
      },
    });
    if (!found) return null;
    const { partner, partnerId } = found.item;
    const contacts = await db.keyContact.findMany({
      where: { areaId, partnerId, endedOn: null },
      select: { personId: true },
    });
    return {
      text: newsTexts.fileRefused(partner.name),
      href: hrefIn(actor, `evidence/${found.itemId}`),
      personIds: [found.uploadedById, ...contacts.map(({ personId }) => personId)],
    };
  });
}

/** A stored file was damaged: the inspection leads have it restored, and its organisation's contacts may have it still. */
export function aboutDamagedFile(actor: Actor, versionId: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const areaId = actor.area.id;
    const found = await context.db.evidenceVersion.findFirst({
      where: { areaId, id: versionId },
      select: { itemId: true, item: { select: { partnerId: true, partner: { select: { name: true } } } } },
    });
    if (!found) return null;
    const { partner, partnerId } = found.item;
    const contacts = await context.db.keyContact.findMany({
      where: { areaId, partnerId, endedOn: null },
      select: { personId: true },
    });
    const leads = await peopleWith(actor, context, { role: ['inspection-lead'] });
    return {
      text: newsTexts.fileDamaged(partner.name),
      href: hrefIn(actor, `evidence/${found.itemId}`),
      personIds: [...new Set([...leads, ...contacts.map(({ personId }) => personId)])],
    };
  });
}

/** A child at risk was raised: the inspection leads open the record. The news itself names only the organisation. */
export function aboutChildAtRisk(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const found = await context.db.childAtRisk.findFirst({
      where: { areaId: actor.area.id, id },
      select: { partner: { select: { name: true } } },
    });
    if (!found) return null;
    return {
      text: newsTexts.childAtRiskRaised(found.partner.name),
      href: hrefIn(actor, `case-files/children-at-risk/${id}`),
      personIds: await peopleWith(actor, context, { role: ['inspection-lead'] }),
    };
  });
}

/** A status report was published: the members of its board read it. */
export function aboutPublishedReport(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const found = await context.db.statusReport.findFirst({
      where: { areaId: actor.area.id, id, status: 'published' },
      select: { boardId: true, asAtOn: true, board: { select: { name: true } } },
    });
    if (!found) return null;
    return {
      text: newsTexts.reportPublished(found.board.name, dayFrom(found.asAtOn)),
      href: hrefIn(actor, `reports/${id}`),
      personIds: await peopleWith(actor, context, { role: ['board-member'], boardId: found.boardId }),
    };
  });
}

/** A partner's names wait to be confirmed: those named and the inspection leads. None once they are confirmed. */
export function aboutUnconfirmedContacts(actor: Actor, partnerId: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const areaId = actor.area.id;
    const partner = await context.db.partner.findFirst({
      where: { areaId, id: partnerId },
      select: {
        slug: true,
        name: true,
        keyContacts: { where: { endedOn: null }, select: { personId: true, confirmedOn: true } },
      },
    });
    const waiting = partner?.keyContacts.some(
      ({ confirmedOn }) => !isConfirmedFor(dayOrNull(confirmedOn), context.today),
    );
    if (!partner || !waiting) return null;
    return {
      text: newsTexts.contactsUnconfirmed(partner.name, quarterOf(context.today)),
      href: hrefIn(actor, `partners/${partner.slug}`),
      personIds: [
        ...partner.keyContacts.map(({ personId }) => personId),
        ...(await peopleWith(actor, context, { role: ['inspection-lead'] })),
      ],
    };
  });
}

/** An overarching self-evaluation was sent: those in the director's role sign it off or return it. */
export function aboutSubmittedOverarching(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const found = await findOverarching(actor, context, id);
    if (found?.status !== 'submitted') return null;
    return {
      text: newsTexts.overarchingSubmitted(found.elementLabel, found.cycleName),
      href: hrefIn(actor, `overarching/${id}/read`),
      personIds: await peopleWith(actor, context, { role: ['director'] }),
    };
  });
}

/** By the status an overarching self-evaluation has by now; none for one that was already sent in again. */
const overarchingTexts: Record<string, ((elementLabel: string, cycleName: string) => string) | undefined> = {
  returned: newsTexts.overarchingReturned,
  'signed-off': newsTexts.overarchingSignedOff,
  superseded: newsTexts.overarchingSignedOff,
};

/** An overarching self-evaluation was signed off or returned: everyone who wrote in it or sent it knows what follows. */
export function aboutDecidedOverarching(actor: Actor, id: string): Promise<Sent | null> {
  return about(actor, async (context) => {
    const found = await findOverarching(actor, context, id);
    const text = found && overarchingTexts[found.status];
    if (!text) return null;
    const writerIds = await authorsOf(context.db, actor.area.id, { id, submittedById: found.submittedById });
    return {
      text: text(found.elementLabel, found.cycleName),
      href: hrefIn(actor, `overarching/${id}`),
      personIds: [...new Set(writerIds.flatMap((personId) => personId ?? []))],
    };
  });
}

async function findOverarching(actor: Actor, { db }: QueryContext, id: string) {
  const found = await db.overarchingEvaluation.findFirst({
    where: { areaId: actor.area.id, id },
    select: {
      frameworkCode: true,
      elementCode: true,
      status: true,
      submittedById: true,
      cycle: { select: { name: true } },
    },
  });
  const element = found && findElement(getPack(found.frameworkCode), found.elementCode);
  return found && { ...found, elementLabel: element?.label ?? found.elementCode, cycleName: found.cycle.name };
}
