import type { Actor } from '@/lib/access/actor';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { itemsWhoseNewestIs, mayOpenFiles, outOfDate, periodMonths, toCriterion, visibleEvidence } from '../queries';
import { AUDIENCES, CHECK_STATUSES, EVIDENCE_STATUSES, isOutOfDate, MARKINGS, SPOILED } from '../rules';
import type { EvidenceFilters, EvidenceOrder } from '../schema';
import type { EvidenceList, EvidenceRow } from '../types';
import type { ListedEvidence } from './types';

const PAGE_SIZE = 50;

const newestFirst = { number: 'desc' } as const;

const rowSelect = {
  id: true,
  title: true,
  kind: true,
  partnerId: true,
  periodToOn: true,
  reviewByOn: true,
  status: true,
  partner: { select: { name: true } },
  links: { select: { frameworkCode: true, criterionCode: true }, orderBy: { criterionCode: 'asc' } },
  versions: { select: { uploadedById: true, checkStatus: true }, orderBy: newestFirst },
} as const satisfies Prisma.EvidenceItemSelect;

type StoredRow = Prisma.EvidenceItemGetPayload<{ select: typeof rowSelect }>;

function toRow({ links, partner, versions, ...item }: StoredRow, { today, may }: QueryContext): EvidenceRow {
  const status = memberOf(EVIDENCE_STATUSES, item.status);
  const dated = { reviewByOn: dayFrom(item.reviewByOn), periodToOn: dayOrNull(item.periodToOn) };
  const [newest] = versions;
  return {
    id: item.id,
    title: item.title,
    kind: memberOf(EVIDENCE_KINDS, item.kind),
    partnerName: partner.name,
    criteria: links.map((link) => toCriterion(link).label),
    reviewByOn: dated.reviewByOn,
    status,
    isOutOfDate: status === 'accepted' && isOutOfDate(dated, today, periodMonths(links)),
    checkStatus: newest ? memberOf(CHECK_STATUSES, newest.checkStatus) : null,
    mayDescribe: may('evidence.describe', { partnerId: item.partnerId }),
  };
}

async function filtered(
  actor: Actor,
  context: QueryContext,
  { criterion, framework, partner, kind, status, check, text, from, to }: EvidenceFilters,
): Promise<Prisma.EvidenceItemWhereInput> {
  const conditions: Prisma.EvidenceItemWhereInput[] = [visibleEvidence(actor)];
  if (kind) conditions.push({ kind });
  if (partner) conditions.push({ partner: { slug: partner } });
  if (framework) conditions.push({ links: { some: { frameworkCode: framework } } });
  if (criterion) {
    const ofFramework = framework ? { frameworkCode: framework } : {};
    conditions.push({ links: { some: { criterionCode: criterion, ...ofFramework } } });
  }
  if (status === 'out-of-date' || status === 'current') {
    const old = outOfDate(await adoptedPacks(context.db, actor.area.id), context.today);
    conditions.push(status === 'current' ? { status: 'accepted', NOT: old } : old);
  } else if (status) conditions.push({ status });
  if (check === 'unspoiled')
    conditions.push({ id: { notIn: await itemsWhoseNewestIs(context.db, actor.area.id, SPOILED) } });
  else if (check) conditions.push({ id: { in: await itemsWhoseNewestIs(context.db, actor.area.id, [check]) } });
  if (text) conditions.push({ title: { contains: text.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } });
  if (from) conditions.push({ periodToOn: { gte: dayColumn(from) } });
  if (to) {
    const until = { lte: dayColumn(to) };
    conditions.push({ OR: [{ periodFromOn: until }, { periodFromOn: null, periodToOn: until }] });
  }
  return { AND: conditions };
}

const orders: Record<EvidenceOrder, Prisma.EvidenceItemOrderByWithRelationInput[]> = {
  latest: [{ proposedAt: 'desc' }],
  title: [{ title: 'asc' }],
  partner: [{ partner: { position: 'asc' } }, { title: 'asc' }],
  'review-by': [{ reviewByOn: 'asc' }],
};

const inOrder = (order: EvidenceOrder): Prisma.EvidenceItemOrderByWithRelationInput[] => [
  ...orders[order],
  { id: 'desc' },
];

/** The evidence that the actor sees and that fits the filters, in the order asked for, a page at a time. */
export function listEvidence(actor: Actor, filters: EvidenceFilters): Promise<EvidenceList> {
  const nothing: EvidenceList = { rows: [], total: 0, page: 1, pageCount: 1 };
  return runQuery(actor, 'evidence.read', nothing, async (context) => {
    const where = await filtered(actor, context, filters);
    const total = await context.db.evidenceItem.count({ where });
    const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const page = Math.min(filters.page, pageCount);
    const items = await context.db.evidenceItem.findMany({
      where,
      select: rowSelect,
      orderBy: inOrder(filters.order),
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows: items.map((item) => toRow(item, context)), total, page, pageCount };
  });
}

/** The evidence that waits for this actor's decision, longest waiting first: never their own. */
export function listEvidenceToDecide(actor: Actor): Promise<EvidenceRow[]> {
  return runQuery(actor, 'evidence.decide', [], async (context) => {
    const items = await context.db.evidenceItem.findMany({
      where: {
        ...visibleEvidence(actor),
        status: 'proposed',
        proposedById: { not: actor.personId },
        NOT: { describerIds: { has: actor.personId } },
        versions: { none: { uploadedById: actor.personId } },
      },
      select: { ...rowSelect, hasChildLevelData: true },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    });
    return items
      .filter((item) => context.may('evidence.decide', { partnerId: item.partnerId }) && mayOpenFiles(actor, item))
      .map((item) => toRow(item, context));
  });
}

const listedSelect = {
  ...rowSelect,
  summary: true,
  periodFromOn: true,
  marking: true,
  hasChildLevelData: true,
  audience: true,
  proposedBy: { select: { name: true } },
  proposedAt: true,
  versions: {
    select: { uploadedById: true, checkStatus: true, number: true, fileName: true, sizeInBytes: true, sha256: true },
    orderBy: newestFirst,
  },
} as const satisfies Prisma.EvidenceItemSelect;

/** The evidence that the actor sees and that fits the filters, as a list to take away holds it: `most` of them after one. */
export function listEvidenceAfter(
  actor: Actor,
  filters: EvidenceFilters,
  after: string | null,
  most: number,
): Promise<ListedEvidence[] | null> {
  return runQuery(actor, 'evidence.read', null, async (context) => {
    const items = await context.db.evidenceItem.findMany({
      where: await filtered(actor, context, filters),
      select: listedSelect,
      orderBy: inOrder(filters.order),
      take: most,
      ...(isId(after ?? undefined) && after
        ? { cursor: { areaId_id: { areaId: actor.area.id, id: after } }, skip: 1 }
        : {}),
    });
    return items.map((item) => {
      const { number = 0, fileName = '', sizeInBytes = 0, sha256 = '' } = item.versions[0] ?? {};
      return {
        ...toRow(item, context),
        summary: item.summary,
        periodFromOn: dayOrNull(item.periodFromOn),
        periodToOn: dayOrNull(item.periodToOn),
        marking: memberOf(MARKINGS, item.marking),
        hasChildLevelData: item.hasChildLevelData,
        audience: memberOf(AUDIENCES, item.audience),
        proposedByName: item.proposedBy.name,
        proposedAt: item.proposedAt,
        newest: { number, fileName, sizeInBytes, sha256 },
      };
    });
  });
}
