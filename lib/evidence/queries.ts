import type { Actor } from '@/lib/access/actor';
import { isOwnWork, permits, reachOf } from '@/lib/access/permissions';
import { scope } from '@/lib/access/scope';
import { criterionKey } from '@/lib/frameworks/criterion-key';
import { criterionName, evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';
import type { AdoptedPack } from '@/lib/frameworks/types';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { addMonths, type Day } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { scannerAddress } from '@/lib/platform/env';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { checkFaultSentence } from './checks/labels';
import { CHECK_FAULTS, mayAskAgain } from './checks/rules';
import {
  AUDIENCES,
  CHECK_STATUSES,
  type CheckStatus,
  canMove,
  EVIDENCE_STATUSES,
  MARKINGS,
  outOfDateReason,
  TEXT_STATUSES,
} from './rules';
import type { CriterionGroup, EvidencePartner, EvidenceVersionView, EvidenceView } from './types';
import { isViewable } from './viewing/rules';

/**
 * Evidence that the actor sees: all of the area, or all of their own partners' and of others' what is accepted and meant
 * for the whole area.
 */
export function visibleEvidence(actor: Actor): Prisma.EvidenceItemWhereInput {
  const { areaId, partnerId } = scope(actor, 'evidence.read');
  return partnerId ? { areaId, OR: [{ partnerId }, { status: 'accepted', audience: 'area' }] } : { areaId };
}

/** What reading evidence is about where it is no item in particular: whatever the actor reads at all. */
export function anyReading(actor: Actor): { partnerId: string | null } {
  const reading = actor.grants.find(({ role }) => reachOf(role, 'evidence.read') !== undefined);
  return { partnerId: reading?.partnerId ?? null };
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

type Authored = {
  proposedById: string;
  describerIds: readonly string[];
  versions: readonly { uploadedById: string }[];
};

/** Everyone who made the item what it is, by its files or by what is said of it, and so may not decide on it. */
export function authorsOf({ proposedById, describerIds, versions }: Authored): string[] {
  return [proposedById, ...describerIds, ...versions.map(({ uploadedById }) => uploadedById)];
}

type StoredLink = { frameworkCode: string; criterionCode: string };

const NO_LIMIT = 1200;

/** The strictest of the frameworks that the item speaks to says how long ago its period may have ended. */
export function periodMonths(links: readonly Pick<StoredLink, 'frameworkCode'>[]): number {
  return Math.min(NO_LIMIT, ...links.map(({ frameworkCode }) => getPack(frameworkCode).limits.evidencePeriodMonths));
}

/** The ids of the area’s items whose newest file stands at one of these in its check. */
export async function itemsWhoseNewestIs(db: Db, areaId: string, states: readonly CheckStatus[]): Promise<string[]> {
  const found = await db.$queryRaw<{ item_id: string }[]>`
    SELECT item_id FROM (
      SELECT DISTINCT ON (item_id) item_id, check_status FROM evidence_versions
      WHERE area_id = ${areaId}::uuid ORDER BY item_id, number DESC) newest
    WHERE check_status = ANY(${states})`;
  return found.map(({ item_id: id }) => id);
}

/** Accepted evidence that no longer counts on the day given, or with NOT before it what does; as `isOutOfDate` says of each. */
export function outOfDate(packs: readonly AdoptedPack[], today: Day): Prisma.EvidenceItemWhereInput {
  const tooOld = packs.map(({ code, pack }) => ({
    links: { some: { frameworkCode: code } },
    // Without `not: null` a day that is not there makes this neither true nor false, and then its NOT as well.
    periodToOn: { not: null, lt: dayColumn(addMonths(today, -pack.limits.evidencePeriodMonths)) },
  }));
  return { status: 'accepted', OR: [{ reviewByOn: { lt: dayColumn(today) } }, ...tooOld] };
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
    const { partner, partnerId, versions, links, proposedBy, proposedById, describerIds, decidedBy, ...stored } = item;
    const status = memberOf(EVIDENCE_STATUSES, stored.status);
    const dated = { reviewByOn: dayFrom(stored.reviewByOn), periodToOn: dayOrNull(stored.periodToOn) };
    const subject = { partnerId, authorIds: authorsOf(item) };
    return {
      ...stored,
      ...dated,
      kind: memberOf(EVIDENCE_KINDS, stored.kind),
      marking: memberOf(MARKINGS, stored.marking),
      audience: memberOf(AUDIENCES, stored.audience),
      status,
      periodFromOn: dayOrNull(stored.periodFromOn),
      outOfDate: status === 'accepted' ? outOfDateReason(dated, today, periodMonths(links)) : null,
      partnerId,
      partnerName: partner.name,
      proposedByName: proposedBy.name,
      decidedByName: decidedBy?.name ?? null,
      versions: versions.map((version) =>
        toVersion(version, mayOpenFile(actor, item, version), may('evidence.describe', subject)),
      ),
      hasVirusScanner: scannerAddress() !== null,
      criteria: links.map((link) => ({ ...toCriterion(link), note: link.note })),
      allowed: {
        decide:
          mayOpenFiles(actor, item) &&
          canMove(status, 'accepted') &&
          may('evidence.decide', subject) &&
          !isOwnWork(actor, 'evidence.decide', subject),
        accept: versions[0]?.checkStatus === ('available' satisfies CheckStatus),
        replaceFile: canMove(status, 'proposed') && may('evidence.propose', subject),
        describe: may('evidence.describe', subject),
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
  audience: true,
  proposedById: true,
  describerIds: true,
  proposedBy: { select: { name: true } },
  proposedAt: true,
  decidedBy: { select: { name: true } },
  decidedAt: true,
  decisionReason: true,
  version: true,
  links: { select: { frameworkCode: true, criterionCode: true, note: true }, orderBy: { criterionCode: 'asc' } },
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
      mediaType: true,
      checkStatus: true,
      checkFault: true,
      textStatus: true,
    },
    orderBy: { number: 'desc' },
  },
} as const satisfies Prisma.EvidenceItemSelect;

type StoredVersion = Prisma.EvidenceItemGetPayload<{ select: typeof viewSelect }>['versions'][number];

function toVersion(stored: StoredVersion, mayOpenIt: boolean, mayDescribe: boolean): EvidenceVersionView {
  const { uploadedBy, uploadedById: _, mediaType, checkFault: fault, ...file } = stored;
  const checkStatus = memberOf(CHECK_STATUSES, file.checkStatus);
  const checkFault = fault === null ? null : memberOf(CHECK_FAULTS, fault);
  const mayOpen = mayOpenIt && checkStatus === 'available';
  return {
    ...file,
    checkStatus,
    checkFault: checkFault && checkFaultSentence(checkFault, file.fileName),
    textStatus: memberOf(TEXT_STATUSES, file.textStatus),
    uploadedByName: uploadedBy.name,
    mayOpen,
    mayView: mayOpen && isViewable(mediaType),
    mayCheckAgain: mayDescribe && mayAskAgain({ checkStatus, checkFault }),
  };
}

/** A criterion that an item speaks to, by its name. */
export function toCriterion({ frameworkCode, criterionCode }: StoredLink) {
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
