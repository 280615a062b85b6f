import type { Actor } from '@/lib/access/actor';
import { visibleEvidence } from '@/lib/evidence/queries';
import { handoverInOrder, isAskedFor } from '@/lib/frameworks/handover-list';
import { getPack } from '@/lib/frameworks/packs';
import type { HandoverItem } from '@/lib/frameworks/schema';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import { isId } from '@/lib/platform/fields';
import { isCurrentDocument } from './rules';
import type { HandoverForm, HandoverRow, HandoverUse } from './types';

/** The framework's hand-over list, the earliest due first. A partner's contact sees what that partner answers for. */
export function listHandover(actor: Actor, framework: AdoptedPack): Promise<HandoverRow[]> {
  return runQuery(actor, 'handover.read', [], async (context) => {
    const { may, today } = context;
    const stored = await findStored(actor, context, framework.code);
    return handoverInOrder(framework.pack)
      .map((item) => toRow(framework, item, stored.get(item.key), today))
      .filter(({ partner }) => may('handover.read', { partnerId: partner?.id }));
  });
}

/** One item as the form to assign it needs it; null when the framework does not ask for it, or the actor may not assign. */
export function getHandoverForm(actor: Actor, framework: AdoptedPack, key: string): Promise<HandoverForm | null> {
  return runQuery(actor, 'handover.assign', null, async (context) => {
    const { db, today } = context;
    const item = framework.pack.handover.find((one) => one.key === key);
    if (!item) return null;
    const areaId = actor.area.id;
    const stored = (await findStored(actor, context, framework.code)).get(key);
    const partners = await db.partner.findMany({
      where: { areaId },
      select: { id: true, name: true },
      orderBy: { position: 'asc' },
    });
    const kept = stored?.evidenceItem?.id;
    const documents = await db.evidenceItem.findMany({
      where: { areaId, OR: [{ status: 'accepted' }, ...(kept ? [{ id: kept }] : [])] },
      select: { id: true, title: true, partner: { select: { name: true } } },
      orderBy: [{ partner: { position: 'asc' } }, { title: 'asc' }],
    });
    return {
      ...toRow(framework, item, stored, today),
      version: stored?.version ?? 0,
      partners,
      documents: documents.map(({ partner, ...document }) => ({ ...document, partnerName: partner.name })),
    };
  });
}

/** The items of the area's hand-over lists that a document stands ready for, of those that the actor reads. */
export function listHandoverUses(actor: Actor, evidenceItemId: string): Promise<HandoverUse[]> {
  return runQuery(actor, 'handover.read', [], async ({ db, may }) => {
    if (!isId(evidenceItemId)) return [];
    const rows = await db.handoverItem.findMany({
      where: { areaId: actor.area.id, evidenceItemId, evidenceItem: visibleEvidence(actor) },
      select: { frameworkCode: true, itemKey: true, partnerId: true, evidenceNote: true },
      orderBy: [{ frameworkCode: 'asc' }, { itemKey: 'asc' }],
    });
    return rows
      .filter(({ partnerId }) => may('handover.read', { partnerId }))
      .flatMap(({ frameworkCode, itemKey, evidenceNote }) => {
        const pack = getPack(frameworkCode);
        const item = pack.handover.find(({ key }) => key === itemKey);
        return item
          ? [{ frameworkCode, frameworkTitle: pack.title, key: itemKey, label: item.label, note: evidenceNote }]
          : [];
      });
  });
}

async function findStored(actor: Actor, { db }: QueryContext, frameworkCode: string) {
  const rows = await db.handoverItem.findMany({
    where: { areaId: actor.area.id, frameworkCode },
    select: {
      itemKey: true,
      partner: { select: { id: true, name: true } },
      ownerName: true,
      evidenceItem: {
        select: {
          ...{ id: true, title: true, status: true, reviewByOn: true },
          versions: { select: { checkStatus: true }, orderBy: { number: 'desc' }, take: 1 },
        },
      },
      evidenceNote: true,
      daysToProduce: true,
      version: true,
    },
  });
  return new Map(rows.map((row) => [row.itemKey, row]));
}

type Stored = {
  partner: { id: string; name: string } | null;
  ownerName: string | null;
  evidenceItem: {
    id: string;
    title: string;
    status: string;
    reviewByOn: Date;
    versions: readonly { checkStatus: string }[];
  } | null;
  evidenceNote: string;
  daysToProduce: number | null;
};

function toRow({ kindCode }: AdoptedPack, item: HandoverItem, stored: Stored | undefined, today: Day): HandoverRow {
  const document = stored?.evidenceItem;
  return {
    key: item.key,
    label: item.label,
    format: item.format,
    note: item.note ?? null,
    dueBy: item.dueBy,
    how: item.how,
    isAsked: isAskedFor(item, kindCode),
    partner: stored?.partner ?? null,
    ownerName: stored?.ownerName ?? null,
    document: document
      ? {
          id: document.id,
          title: document.title,
          note: stored.evidenceNote,
          isCurrent: isCurrentDocument(
            {
              ...{ status: document.status, reviewByOn: dayFrom(document.reviewByOn) },
              checkStatus: document.versions[0]?.checkStatus,
            },
            today,
          ),
        }
      : null,
    daysToProduce: stored?.daysToProduce ?? null,
  };
}
