import type { Actor } from '@/lib/access/actor';
import { scope } from '@/lib/access/scope';
import { type CriterionKey, criteriaOfKeys, criterionKey, fromCriterionKey } from '@/lib/frameworks/criterion-key';
import { criterionName } from '@/lib/frameworks/evaluation-schedule';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { getPack } from '@/lib/frameworks/packs';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayFrom, dayOrNull } from '@/lib/platform/day-columns';
import { type Day, formatDay } from '@/lib/platform/days';
import type { Db } from '@/lib/platform/db';
import { isId } from '@/lib/platform/fields';
import type { Prisma } from '@/prisma/generated/client';
import { audienceLabels, evidenceKindLabels, markingLabels } from '../labels';
import { mayOpenFiles, visibleEvidence } from '../queries';
import { AUDIENCES, EVIDENCE_STATUSES, MARKINGS } from '../rules';
import { faultSentence, NOT_OPENED_WORDS } from './labels';
import {
  type Changes,
  changedFields,
  criteriaChanges,
  type Description,
  type DescriptionField,
  decidedOn,
  type Faults,
  opensFilesToOthers,
  statusAfter,
  withChanges,
} from './rules';
import type { DeclinedEvidence, DescribedEvidence, PlannedItem } from './types';

const describedSelect = {
  id: true,
  partnerId: true,
  title: true,
  kind: true,
  summary: true,
  periodFromOn: true,
  periodToOn: true,
  reviewByOn: true,
  marking: true,
  hasChildLevelData: true,
  audience: true,
  status: true,
  decisionReason: true,
  describerIds: true,
  version: true,
  links: { select: { frameworkCode: true, criterionCode: true }, orderBy: { criterionCode: 'asc' } },
  versions: { select: { uploadedById: true } },
} as const satisfies Prisma.EvidenceItemSelect;

type Stored = Prisma.EvidenceItemGetPayload<{ select: typeof describedSelect }>;

function toDescribed(stored: Stored) {
  const { links, versions, id, version, status, decisionReason, describerIds, ...said } = stored;
  const description: Description = {
    ...said,
    kind: memberOf(EVIDENCE_KINDS, said.kind),
    periodFromOn: dayOrNull(said.periodFromOn),
    periodToOn: dayOrNull(said.periodToOn),
    reviewByOn: dayFrom(said.reviewByOn),
    marking: memberOf(MARKINGS, said.marking),
    audience: memberOf(AUDIENCES, said.audience),
    criteria: links.map(({ frameworkCode, criterionCode }) => criterionKey(frameworkCode, criterionCode)),
  };
  return {
    id,
    version,
    status: memberOf(EVIDENCE_STATUSES, status),
    decisionReason,
    describerIds,
    description,
    versions,
  };
}

export type StoredDescription = ReturnType<typeof toDescribed>;

/** What is said of these items, of those that the actor sees, latest first. For commands and queries of this room. */
export async function findDescribed(actor: Actor, db: Db, ids: readonly string[]): Promise<StoredDescription[]> {
  const items = await db.evidenceItem.findMany({
    where: { AND: [visibleEvidence(actor), { id: { in: [...ids] } }] },
    select: describedSelect,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  });
  return items.map(toDescribed);
}

/**
 * What of a change does not fit what is stored, by field, in words without a full stop; null where all of it does. For
 * commands and queries of this room.
 */
export async function faultOf(
  actor: Actor,
  db: Db,
  today: Day,
  { description: before, versions }: StoredDescription,
  after: Description,
): Promise<Faults | null> {
  const item = { partnerId: before.partnerId, hasChildLevelData: before.hasChildLevelData, versions };
  if (opensFilesToOthers(before, after) && !mayOpenFiles(actor, item)) return { hasChildLevelData: [NOT_OPENED_WORDS] };
  if (after.reviewByOn !== before.reviewByOn && after.reviewByOn <= today)
    return { reviewByOn: ['Enter a review-by date that is still to come'] };
  if (after.criteria.length === 0) return { criteria: ['Choose at least one criterion that it speaks to'] };
  const { added } = criteriaChanges(before, after);
  if (added.length > 0 && !criteriaOfKeys(await adoptedPacks(db, actor.area.id), added))
    return { criteria: ['Choose criteria of the frameworks that this area prepares for'] };
  return null;
}

/** One item as the form to describe it anew needs it; null when there is none that the actor may describe. */
export function getDescription(actor: Actor, evidenceItemId: string): Promise<DescribedEvidence | null> {
  return runQuery(actor, 'evidence.describe', null, async ({ db, may }) => {
    if (!isId(evidenceItemId)) return null;
    const [item] = await findDescribed(actor, db, [evidenceItemId]);
    if (!item || !may('evidence.describe', { partnerId: item.description.partnerId })) return null;
    const partners = await db.partner.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, name: true },
      orderBy: { position: 'asc' },
    });
    const { description, id, version, status, decisionReason } = item;
    return {
      ...{ ...description, id, version, status, decisionReason },
      partners: partners.filter((partner) => may('evidence.describe', { partnerId: partner.id })),
    };
  });
}

/** The chosen items that the actor may describe, as they stand; of others nothing is said, not even how many they are. */
export function listChosenEvidence(
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; title: string; version: number; criteria: readonly CriterionKey[] }[]> {
  return runQuery(actor, 'evidence.describe', [], async ({ db, may }) => {
    const items = await findDescribed(actor, db, ids);
    return items
      .filter(({ description }) => may('evidence.describe', { partnerId: description.partnerId }))
      .map(({ id, version, description: { title, criteria } }) => ({ id, version, title, criteria }));
  });
}

/**
 * What a change would do to each of the chosen items, in words, before and after. Nothing is saved. Items that the actor
 * may not describe are left out.
 */
export function planDescriptions(
  actor: Actor,
  { ids, changes }: { ids: readonly string[]; changes: Changes },
): Promise<PlannedItem[]> {
  return runQuery(actor, 'evidence.describe', [], async ({ db, today, may }) => {
    const partners = await db.partner.findMany({
      where: { areaId: actor.area.id },
      select: { id: true, name: true },
    });
    const nameOf = (id: string) => partners.find((partner) => partner.id === id)?.name ?? '';
    const items = await findDescribed(actor, db, ids);
    const plan: PlannedItem[] = [];
    for (const stored of items) {
      const { id, version, status, description: before } = stored;
      if (!may('evidence.describe', { partnerId: before.partnerId })) continue;
      const after = withChanges(before, changes);
      const changed = changedFields(before, after);
      const fault = changed.length > 0 ? await faultOf(actor, db, today, stored, after) : null;
      plan.push({
        ...{ id, version, status, title: before.title, partnerName: nameOf(before.partnerId) },
        goesRound: status !== 'proposed' && statusAfter(status, before, after) === 'proposed',
        changes: changed.map((field) => ({
          field,
          before: wordsOf(before, field, nameOf),
          after: wordsOf(after, field, nameOf),
        })),
        because: decidedOn(before, after),
        fault: fault && faultSentence(fault),
      });
    }
    return plan;
  });
}

function wordsOf(of: Description, field: DescriptionField, partnerName: (id: string) => string): string {
  const dayWords = (day: Day | null) => (day ? formatDay(day) : 'None');
  switch (field) {
    case 'partnerId':
      return partnerName(of.partnerId);
    case 'title':
    case 'summary':
      return of[field];
    case 'kind':
      return evidenceKindLabels[of.kind].label;
    case 'periodFromOn':
    case 'periodToOn':
    case 'reviewByOn':
      return dayWords(of[field]);
    case 'marking':
      return markingLabels[of.marking];
    case 'hasChildLevelData':
      return of.hasChildLevelData ? 'Yes' : 'No';
    case 'audience':
      return audienceLabels[of.audience].label;
    case 'criteria':
      return of.criteria.map(criterionWords).join(', ') || 'None';
  }
}

function criterionWords(key: string): string {
  const { frameworkCode, criterionCode } = fromCriterionKey(key);
  return criterionName(getPack(frameworkCode), criterionCode);
}

/** What was declined of the evidence that the actor may put right, latest first. */
export function listDeclinedEvidence(actor: Actor): Promise<DeclinedEvidence[]> {
  return runQuery(actor, 'evidence.describe', [], async ({ db }) => {
    const items = await db.evidenceItem.findMany({
      where: { ...scope(actor, 'evidence.describe'), status: 'declined' },
      select: { id: true, title: true, partnerId: true, decisionReason: true },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    });
    return items.map(({ decisionReason, ...item }) => ({ ...item, reason: decisionReason ?? '' }));
  });
}
