import type { Actor } from '@/lib/access/actor';
import { isOwnWork, permits } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { criterionKey } from '@/lib/frameworks/criterion-key';
import { criterionName, evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks, listAdoptedFrameworks } from '@/lib/frameworks/queries';
import { type QueryContext, runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { addMonths, type Day } from '@/lib/platform/days';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { canMove, EVIDENCE_STATUSES, isOutOfDate, MARKINGS, outOfDateReason } from './rules';
import type { EvidenceFilters } from './schema';
import type { CriterionGroup, EvidenceList, EvidencePartner, EvidenceRow, EvidenceView } from './types';

const PAGE_SIZE = 50;

/**
 * Evidence that the actor sees: all of the area, or all of their own partners' and of others' what is accepted and meant
 * for the whole area.
 */
export function visibleEvidence(actor: Actor): Prisma.EvidenceItemWhereInput {
  const { areaId, partnerId } = scope(actor, 'evidence.read');
  return partnerId ? { areaId, OR: [{ partnerId }, { status: 'accepted', audience: 'area' }] } : { areaId };
}

type OfPartner = { partnerId: string; hasChildLevelData: boolean };

/**
 * True when the actor may open one file of an item: with child-level data in it only whoever may read case audits of
 * that partner, or who sent this very file. Sending a newer one opens none of those before it. The domain model gives
 * the task group all but case content.
 */
export function mayOpenFile(actor: Actor, item: OfPartner, file: { uploadedById: string }): boolean {
  const { partnerId, hasChildLevelData } = item;
  if (!permits(actor, 'evidence.download', { partnerId })) return false;
  return !hasChildLevelData || file.uploadedById === actor.personId || permits(actor, 'case-audit.read', { partnerId });
}

/** True when the actor may open every file of the item, as whoever decides on it must. */
export function mayOpenFiles(actor: Actor, item: OfPartner & { versions: readonly { uploadedById: string }[] }) {
  return item.versions.every((file) => mayOpenFile(actor, item, file));
}

/** Everyone who made the item what it is, and so may not decide on it. */
export function authorsOf(item: { proposedById: string; versions: readonly { uploadedById: string }[] }): string[] {
  return [item.proposedById, ...item.versions.map(({ uploadedById }) => uploadedById)];
}

const rowSelect = {
  id: true,
  title: true,
  kind: true,
  periodToOn: true,
  reviewByOn: true,
  status: true,
  partner: { select: { name: true } },
  links: { select: { frameworkCode: true, criterionCode: true }, orderBy: { criterionCode: 'asc' } },
} as const satisfies Prisma.EvidenceItemSelect;

type StoredRow = Prisma.EvidenceItemGetPayload<{ select: typeof rowSelect }>;
type StoredLink = StoredRow['links'][number];

const NO_LIMIT = 1200;

/** The strictest of the frameworks that the item speaks to says how long ago its period may have ended. */
function periodMonths(links: readonly StoredLink[]): number {
  return Math.min(NO_LIMIT, ...links.map(({ frameworkCode }) => getPack(frameworkCode).limits.evidencePeriodMonths));
}

function toRow({ links, partner, ...item }: StoredRow, today: Day): EvidenceRow {
  const status = memberOf(EVIDENCE_STATUSES, item.status);
  const dated = { reviewByOn: dayFrom(item.reviewByOn), periodToOn: dayOrNull(item.periodToOn) };
  return {
    id: item.id,
    title: item.title,
    kind: memberOf(EVIDENCE_KINDS, item.kind),
    partnerName: partner.name,
    criteria: links.map((link) => toCriterion(link).label),
    reviewByOn: dated.reviewByOn,
    status,
    isOutOfDate: status === 'accepted' && isOutOfDate(dated, today, periodMonths(links)),
  };
}

async function outOfDate({ db, today }: QueryContext, areaId: string): Promise<Prisma.EvidenceItemWhereInput> {
  const packs = await adoptedPacks(db, areaId);
  const tooOld = packs.map(({ code, pack }) => ({
    links: { some: { frameworkCode: code } },
    periodToOn: { lt: dayColumn(addMonths(today, -pack.limits.evidencePeriodMonths)) },
  }));
  return { status: 'accepted', OR: [{ reviewByOn: { lt: dayColumn(today) } }, ...tooOld] };
}

async function filtered(
  actor: Actor,
  context: QueryContext,
  { criterion, framework, partner, kind, status }: EvidenceFilters,
): Promise<Prisma.EvidenceItemWhereInput> {
  const conditions: Prisma.EvidenceItemWhereInput[] = [visibleEvidence(actor)];
  if (kind) conditions.push({ kind });
  if (partner) conditions.push({ partner: { slug: partner } });
  if (framework) conditions.push({ links: { some: { frameworkCode: framework } } });
  if (criterion) {
    const ofFramework = framework ? { frameworkCode: framework } : {};
    conditions.push({ links: { some: { criterionCode: criterion, ...ofFramework } } });
  }
  if (status === 'out-of-date') conditions.push(await outOfDate(context, actor.area.id));
  else if (status) conditions.push({ status });
  return { AND: conditions };
}

/** The evidence that the actor sees and that fits the filters, latest first, a page at a time. */
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
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows: items.map((item) => toRow(item, context.today)), total, page, pageCount };
  });
}

/** The evidence that waits for this actor's decision, longest waiting first: never their own. */
export function listEvidenceToDecide(actor: Actor): Promise<EvidenceRow[]> {
  return runQuery(actor, 'evidence.decide', [], async ({ db, today, may }) => {
    const items = await db.evidenceItem.findMany({
      where: {
        ...visibleEvidence(actor),
        status: 'proposed',
        proposedById: { not: actor.personId },
        versions: { none: { uploadedById: actor.personId } },
      },
      select: { ...rowSelect, partnerId: true, hasChildLevelData: true, versions: { select: { uploadedById: true } } },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    });
    return items
      .filter((item) => may('evidence.decide', { partnerId: item.partnerId }) && mayOpenFiles(actor, item))
      .map((item) => toRow(item, today));
  });
}

/** One item with its files and criteria; null when there is none that the actor sees. */
export function getEvidence(actor: Actor, evidenceItemId: string): Promise<EvidenceView | null> {
  return runQuery(actor, 'evidence.read', null, async ({ db, today, may }) => {
    if (!isId(evidenceItemId)) return null;
    const item = await db.evidenceItem.findFirst({
      where: { ...visibleEvidence(actor), id: evidenceItemId },
      select: viewSelect,
    });
    if (!item) return null;
    const { partner, partnerId, versions, links, proposedBy, proposedById, decidedBy, ...stored } = item;
    const status = memberOf(EVIDENCE_STATUSES, stored.status);
    const dated = { reviewByOn: dayFrom(stored.reviewByOn), periodToOn: dayOrNull(stored.periodToOn) };
    const subject = { partnerId, authorIds: authorsOf(item) };
    return {
      ...stored,
      ...dated,
      kind: memberOf(EVIDENCE_KINDS, stored.kind),
      marking: memberOf(MARKINGS, stored.marking),
      status,
      periodFromOn: dayOrNull(stored.periodFromOn),
      outOfDate: status === 'accepted' ? outOfDateReason(dated, today, periodMonths(links)) : null,
      partnerName: partner.name,
      proposedByName: proposedBy.name,
      decidedByName: decidedBy?.name ?? null,
      versions: versions.map(({ uploadedBy, uploadedById, ...file }) => ({
        ...file,
        uploadedByName: uploadedBy.name,
        mayOpen: mayOpenFile(actor, item, { uploadedById }),
      })),
      criteria: links.map(toCriterion),
      allowed: {
        decide:
          mayOpenFiles(actor, item) &&
          canMove(status, 'accepted') &&
          may('evidence.decide', subject) &&
          !isOwnWork(actor, 'evidence.decide', subject),
        replaceFile: canMove(status, 'proposed') && may('evidence.propose', subject),
      },
    };
  });
}

const viewSelect = {
  id: true,
  title: true,
  kind: true,
  summary: true,
  partnerId: true,
  partner: { select: { name: true } },
  periodFromOn: true,
  periodToOn: true,
  reviewByOn: true,
  marking: true,
  hasChildLevelData: true,
  status: true,
  proposedById: true,
  proposedBy: { select: { name: true } },
  proposedAt: true,
  decidedBy: { select: { name: true } },
  decidedAt: true,
  decisionReason: true,
  version: true,
  links: rowSelect.links,
  versions: {
    select: {
      id: true,
      number: true,
      fileName: true,
      sizeInBytes: true,
      sha256: true,
      uploadedById: true,
      uploadedBy: { select: { name: true } },
      uploadedAt: true,
    },
    orderBy: { number: 'desc' },
  },
} as const satisfies Prisma.EvidenceItemSelect;

function toCriterion({ frameworkCode, criterionCode }: StoredLink) {
  const pack = getPack(frameworkCode);
  const label = criterionName(pack, criterionCode);
  return { frameworkCode, frameworkTitle: pack.title, code: criterionCode, label };
}

/** The partners of the actor's area, with whether the actor may bring evidence for each. */
export function listEvidencePartners(actor: Actor): Promise<EvidencePartner[]> {
  return runQuery(actor, 'evidence.read', [], async ({ db, may }) => {
    const partners = await db.partner.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, slug: true, name: true },
      orderBy: { position: 'asc' },
    });
    return partners.map((partner) => ({ ...partner, mayPropose: may('evidence.propose', { partnerId: partner.id }) }));
  });
}

/** The self-evaluated criteria of every framework that the actor's area prepares for, by element. */
export async function listCriterionGroups(actor: Actor): Promise<CriterionGroup[]> {
  const frameworks = await listAdoptedFrameworks(actor);
  return frameworks.flatMap(({ code, pack }) =>
    pack.schedule.elements.map((element) => ({
      frameworkCode: code,
      heading: frameworks.length > 1 ? `${element.label} (${code})` : element.label,
      options: evaluatedCriteria(pack)
        .filter((placed) => placed.element === element)
        .map(({ criterion, parent }) => ({
          value: criterionKey(code, criterion.code),
          code: criterion.code,
          label: parent ? `${parent.label}: ${criterion.label}` : criterion.label,
          name: criterionName(pack, criterion.code),
        })),
    })),
  );
}
