import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { criterionKey, fromCriterionKey } from '@/lib/frameworks/criterion-key';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { dayColumn } from '@/lib/platform/day-columns';
import { changed, conflict, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { faultSentence, NOTHING_CHANGED_WORDS } from './labels';
import { faultOf, findDescribed, type StoredDescription } from './queries';
import {
  type Changes,
  changedFields,
  criteriaChanges,
  type Description,
  decidedOn,
  statusAfter,
  versionedItem,
  withChanges,
} from './rules';
import type {
  describeEvidenceSchema,
  describeTogetherSchema,
  linkCriterionSchema,
  unlinkCriterionSchema,
} from './schema';

type DescribeEvidence = z.output<typeof describeEvidenceSchema>;
type DescribeTogether = z.output<typeof describeTogetherSchema>;
type LinkCriterion = z.output<typeof linkCriterionSchema>;
type UnlinkCriterion = z.output<typeof unlinkCriterionSchema>;

/**
 * Saves what is said of an item, on the condition of its version, and sends it round again where what was decided on
 * changed. Whoever changes that becomes one of its authors. False when somebody else saved first.
 */
async function save(
  actor: Actor,
  { db, now }: CommandContext,
  { id, version, status, describerIds, description: before }: StoredDescription,
  after: Description,
): Promise<boolean> {
  const areaId = actor.area.id;
  const { criteria: _, ...said } = after;
  const statusNow = statusAfter(status, before, after);
  const goesRound = statusNow !== status;
  const isAuthor = goesRound || decidedOn(before, after).length > 0;
  const { count } = await db.evidenceItem.updateMany({
    where: { areaId, id, version },
    data: {
      ...said,
      periodFromOn: after.periodFromOn && dayColumn(after.periodFromOn),
      periodToOn: after.periodToOn && dayColumn(after.periodToOn),
      reviewByOn: dayColumn(after.reviewByOn),
      status: statusNow,
      ...(goesRound
        ? { proposedById: actor.personId, proposedAt: now, decidedById: null, decidedAt: null, decisionReason: null }
        : {}),
      ...(isAuthor ? { describerIds: [...new Set([...describerIds, actor.personId])] } : {}),
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  const { added, removed } = criteriaChanges(before, after);
  if (removed.length > 0)
    await db.evidenceLink.deleteMany({ where: { areaId, itemId: id, OR: removed.map(fromCriterionKey) } });
  await db.evidenceLink.createMany({
    data: added.map((key) => ({ areaId, itemId: id, ...fromCriterionKey(key) })),
  });
  return true;
}

/**
 * Says anew what an item of evidence is. Accepted evidence goes back to be decided where what was decided on changes,
 * and declined evidence is proposed again; see `statusAfter`. Invalid: a review-by day that is not to come, a criterion
 * that no framework of the area has, and taking child-level data off files that the actor may not open. Conflict: someone
 * else saved first.
 */
export function describeEvidence(actor: Actor, input: DescribeEvidence): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.describe', async (context) => {
    const { evidenceItemId, version, ...after } = input;
    const stored = await findOne(actor, context, evidenceItemId);
    if (!stored) return notFound();
    const { id, description: before, status } = stored;
    if (!(await authoriseOwner(actor, context, before.partnerId, after.partnerId))) return notFound();
    if (stored.version !== version) return theirs(stored);
    if (changedFields(before, after).length === 0) return rule(NOTHING_CHANGED_WORDS);
    const fault = await faultOf(actor, context.db, context.today, stored, after);
    if (fault) return invalid(fault);
    if (!(await save(actor, context, stored, after))) return changed();
    return done({ id }, describedEvent(id, before, after, { from: status, to: statusAfter(status, before, after) }));
  });
}

async function findOne(actor: Actor, { db }: CommandContext, id: string): Promise<StoredDescription | null> {
  const [stored] = await findDescribed(actor, db, [id]);
  return stored ?? null;
}

/** Goes on only for whoever may describe the evidence of both its partners. False where there is no such partner. */
async function authoriseOwner({ area }: Actor, { db, authorise }: CommandContext, from: string, to: string) {
  authorise({ partnerId: from });
  if (from === to) return true;
  if ((await db.partner.count({ where: { areaId: area.id, id: to } })) === 0) return false;
  authorise({ partnerId: to });
  return true;
}

function theirs({ description: { criteria, hasChildLevelData, ...said }, version }: StoredDescription) {
  const { periodFromOn, periodToOn, ...words } = said;
  return conflict(
    {
      ...words,
      periodFromOn: periodFromOn ?? '',
      periodToOn: periodToOn ?? '',
      hasChildLevelData: hasChildLevelData ? 'on' : '',
      criteria: criteria.join(', '),
    },
    version,
  );
}

function describedEvent(id: string, before: Description, after: Description, status: { from: string; to: string }) {
  const { added, removed } = criteriaChanges(before, after);
  const differs = (field: 'partnerId' | 'kind' | 'reviewByOn' | 'marking' | 'audience' | 'hasChildLevelData') =>
    before[field] !== after[field];
  return auditEvent('evidence.described', 'evidence', id, {
    ...{ partnerId: after.partnerId, changed: changedFields(before, after), ...status },
    ...(differs('partnerId') ? { partnerBefore: before.partnerId } : {}),
    ...(differs('kind') ? { kind: after.kind, kindBefore: before.kind } : {}),
    ...(differs('reviewByOn') ? { reviewByOn: after.reviewByOn, reviewByBefore: before.reviewByOn } : {}),
    ...(differs('marking') ? { marking: after.marking, markingBefore: before.marking } : {}),
    ...(differs('audience') ? { audience: after.audience, audienceBefore: before.audience } : {}),
    ...(differs('hasChildLevelData') ? { hasChildLevelData: after.hasChildLevelData } : {}),
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  });
}

/**
 * Makes the same change to many items, all or none. An item that it would not change is left alone. Changed: one of them
 * is not as it was shown. Invalid: what `describeEvidence` refuses of any of them. Rule: none would be changed, or one
 * would speak to no criterion any more.
 */
export function describeTogether(actor: Actor, input: DescribeTogether): Promise<Result<{ count: number }>> {
  return runCommand(actor, 'evidence.describe', async (context) => {
    const { items, ...changes } = input;
    const asked = new Map(items.flatMap((text) => versionedItem(text) ?? []).map(({ id, version }) => [id, version]));
    const found = await findDescribed(actor, context.db, [...asked.keys()]);
    if (found.length < asked.size) return notFound();
    const to: { stored: StoredDescription; after: Description }[] = [];
    for (const stored of found) {
      const { description: before } = stored;
      const after = withChanges(before, changes);
      if (!(await authoriseOwner(actor, context, before.partnerId, after.partnerId))) return notFound();
      if (stored.version !== asked.get(stored.id)) return changed();
      if (changedFields(before, after).length === 0) continue;
      const fault = await faultOf(actor, context.db, context.today, stored, after);
      if (fault) return rule(`“${before.title}”: ${faultSentence(fault)} Nothing was changed.`);
      to.push({ stored, after });
    }
    const [first] = to;
    if (!first) return rule(NOTHING_CHANGED_WORDS);
    for (const { stored, after } of to) if (!(await save(actor, context, stored, after))) return changed();
    return done({ count: to.length }, describedTogetherEvent(actor, changes, to));
  });
}

function describedTogetherEvent(
  { area }: Actor,
  { partnerId, kind, reviewByOn, marking, audience, addCriteria, removeCriteria }: Changes,
  made: readonly { stored: StoredDescription; after: Description }[],
) {
  const goRound = made.filter(({ stored, after }) => {
    return statusAfter(stored.status, stored.description, after) !== stored.status;
  });
  /** What stood before with each item, in the order of `items`. */
  const before = (field: 'partnerId' | 'kind' | 'reviewByOn' | 'marking' | 'audience') =>
    made.map(({ stored }) => stored.description[field]);
  return auditEvent('evidence.described-together', 'area', area.id, {
    items: made.map(({ stored }) => stored.id),
    wentRound: goRound.map(({ stored }) => stored.id),
    ...(partnerId ? { partnerId, partnerBefore: before('partnerId') } : {}),
    ...(kind ? { kind, kindBefore: before('kind') } : {}),
    ...(reviewByOn ? { reviewByOn, reviewByBefore: before('reviewByOn') } : {}),
    ...(marking ? { marking, markingBefore: before('marking') } : {}),
    ...(audience ? { audience, audienceBefore: before('audience') } : {}),
    ...(addCriteria.length > 0 ? { added: addCriteria } : {}),
    ...(removeCriteria.length > 0 ? { removed: removeCriteria } : {}),
  });
}

/**
 * Has an item speak to a criterion, with what it shows of it, or says that anew. Accepted evidence goes back to be decided
 * where the criterion is a new one; a note alone changes no decision. Invalid: a criterion that no framework of the area
 * has.
 */
export function linkCriterion(actor: Actor, input: LinkCriterion): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.describe', async (context) => {
    const { db, authorise } = context;
    const stored = await findOne(actor, context, input.evidenceItemId);
    if (!stored) return notFound();
    const { id, description: before, status } = stored;
    authorise({ partnerId: before.partnerId });
    if (stored.version !== input.version) return changed();
    const after = { ...before, criteria: [...new Set([...before.criteria, input.criterion])] };
    const fault = await faultOf(actor, context.db, context.today, stored, after);
    if (fault) return invalid({ criterion: Object.values(fault).flat() });
    if (!(await save(actor, context, stored, after))) return changed();
    const codes = fromCriterionKey(input.criterion);
    await db.evidenceLink.updateMany({
      where: { areaId: actor.area.id, itemId: id, ...codes },
      data: { note: input.note },
    });
    const moved = { from: status, to: statusAfter(status, before, after) };
    const { added } = criteriaChanges(before, after);
    const criterion = criterionKey(codes.frameworkCode, codes.criterionCode);
    return done(
      { id },
      auditEvent('evidence.linked', 'evidence', id, { criterion, isNew: added.length > 0, ...moved }),
    );
  });
}

/** Has an item speak to a criterion no more. Rule: it is the only one. */
export function unlinkCriterion(actor: Actor, input: UnlinkCriterion): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.describe', async (context) => {
    const stored = await findOne(actor, context, input.evidenceItemId);
    if (!stored) return notFound();
    const { id, description: before, status } = stored;
    context.authorise({ partnerId: before.partnerId });
    if (stored.version !== input.version) return changed();
    const { criterion } = input;
    if (!before.criteria.includes(criterion)) return notFound();
    const after = { ...before, criteria: before.criteria.filter((key) => key !== criterion) };
    if (after.criteria.length === 0) return rule('It speaks to no other criterion. Add another one first.');
    if (!(await save(actor, context, stored, after))) return changed();
    const moved = { from: status, to: statusAfter(status, before, after) };
    return done({ id }, auditEvent('evidence.unlinked', 'evidence', id, { criterion, ...moved }));
  });
}
