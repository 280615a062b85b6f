import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { criteriaOfKeys } from '@/lib/frameworks/criterion-key';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import { checkFile } from '@/lib/platform/file-type';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { changed, forbidden, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { removeStoredFile, type StoredFile, storeFile } from '@/lib/platform/storage';
import { authorsOf, mayOpenFile, mayOpenFiles, visibleEvidence } from './queries';
import { canMove, EVIDENCE_STATUSES, type EvidenceStatus } from './rules';
import type {
  acceptEvidenceSchema,
  declineEvidenceSchema,
  proposeEvidenceSchema,
  replaceEvidenceFileSchema,
} from './schema';
import type { DownloadableFile } from './types';

type ProposeEvidence = z.output<typeof proposeEvidenceSchema>;
type ReplaceEvidenceFile = z.output<typeof replaceEvidenceFileSchema>;
type AcceptEvidence = z.output<typeof acceptEvidenceSchema>;
type DeclineEvidence = z.output<typeof declineEvidenceSchema>;

type KeptFile = StoredFile & { fileName: string; mediaType: string };

/**
 * Keeps the file, then lets `command` refer to it; takes it away again when the command is refused. When the command
 * throws nobody knows whether it was committed, and a file too many is better than evidence without its file.
 */
async function withStoredFile<T>(file: File, command: (kept: KeptFile) => Promise<Result<T>>): Promise<Result<T>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkFile(file.name, bytes);
  if ('fault' in checked) return invalid({ file: [checked.fault] });
  const stored = await storeFile(bytes);
  const result = await command({ ...stored, ...checked });
  if (!result.ok) await removeStoredFile(stored.storageKey);
  return result;
}

function reviewFault(reviewByOn: Day, today: Day) {
  return reviewByOn > today ? null : invalid({ reviewByOn: ['Enter a review-by date that is still to come'] });
}

/** Refuses one file more than a person may send within the window; files sent at once are counted one after the other. */
async function uploadFault(actor: Actor, { db, now }: CommandContext) {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads:${actor.personId}`}, 0))`;
  const sent = { gt: windowStart(LIMITS.uploads, now) };
  const where = { areaId: actor.area.id, uploadedById: actor.personId, uploadedAt: sent };
  const count = await db.evidenceVersion.count({ where });
  return count < LIMITS.uploads.most ? null : invalid({ file: [tooMany('Files', LIMITS.uploads)] });
}

function periodColumns({ periodFromOn, periodToOn, reviewByOn }: ProposeEvidence | ReplaceEvidenceFile) {
  return {
    periodFromOn: periodFromOn && dayColumn(periodFromOn),
    periodToOn: periodToOn && dayColumn(periodToOn),
    reviewByOn: dayColumn(reviewByOn),
  };
}

/**
 * Brings a file as evidence for one or more criteria; someone else accepts or declines it. Invalid: a file whose content
 * is not what its name says or is not taken, a review-by day that is not to come, a criterion that no framework has.
 */
export function proposeEvidence(actor: Actor, input: ProposeEvidence): Promise<Result<{ id: string }>> {
  return withStoredFile(input.file, (file) =>
    runCommand(actor, 'evidence.propose', async (context) => {
      const { db, now, today, authorise } = context;
      const areaId = actor.area.id;
      const { partnerId, title, kind, summary, marking, hasChildLevelData } = input;
      if ((await db.partner.count({ where: { areaId, id: partnerId } })) === 0) return notFound();
      authorise({ partnerId });
      const fault = reviewFault(input.reviewByOn, today) ?? (await uploadFault(actor, context));
      if (fault) return fault;
      const criteria = criteriaOfKeys(await adoptedPacks(db, areaId), input.criteria);
      if (!criteria) return invalid({ criteria: ['Choose criteria of the frameworks that this area prepares for'] });
      const { id } = await db.evidenceItem.create({
        data: {
          ...{ areaId, partnerId, title, kind, summary, marking, hasChildLevelData },
          ...periodColumns(input),
          proposedById: actor.personId,
          proposedAt: now,
        },
        select: { id: true },
      });
      await db.evidenceLink.createMany({ data: criteria.map((criterion) => ({ areaId, itemId: id, ...criterion })) });
      await db.evidenceVersion.create({ data: versionRow(actor, id, 1, file, now), select: { id: true } });
      const { sha256 } = file;
      return done(
        { id },
        auditEvent('evidence.proposed', 'evidence', id, { partnerId, kind, sha256, criteria: input.criteria }),
      );
    }),
  );
}

function versionRow(actor: Actor, itemId: string, number: number, file: KeptFile, now: Date) {
  return { areaId: actor.area.id, itemId, number, ...file, uploadedById: actor.personId, uploadedAt: now };
}

function findEvidence(actor: Actor, { db }: CommandContext, evidenceItemId: string) {
  return db.evidenceItem.findFirst({
    where: { ...visibleEvidence(actor), id: evidenceItemId },
    select: {
      id: true,
      partnerId: true,
      kind: true,
      status: true,
      reviewByOn: true,
      hasChildLevelData: true,
      proposedById: true,
      version: true,
      versions: { select: { number: true, uploadedById: true } },
      links: { select: { frameworkCode: true, criterionCode: true } },
    },
  });
}

/** Puts a newer file in the place of the last one, which is kept. Whatever was decided before, it is decided again. */
export function replaceEvidenceFile(actor: Actor, input: ReplaceEvidenceFile): Promise<Result<{ id: string }>> {
  return withStoredFile(input.file, (file) =>
    runCommand(actor, 'evidence.propose', async (context) => {
      const { db, now, today, authorise } = context;
      const item = await findEvidence(actor, context, input.evidenceItemId);
      if (!item) return notFound();
      const { id, partnerId, kind } = item;
      authorise({ partnerId });
      const fault = reviewFault(input.reviewByOn, today) ?? (await uploadFault(actor, context));
      if (fault) return fault;
      const { count } = await db.evidenceItem.updateMany({
        where: { areaId: actor.area.id, id, version: input.version },
        data: {
          ...periodColumns(input),
          status: 'proposed' satisfies EvidenceStatus,
          proposedById: actor.personId,
          proposedAt: now,
          ...{ decidedById: null, decidedAt: null, decisionReason: null },
          version: { increment: 1 },
        },
      });
      if (count === 0) return changed();
      const number = Math.max(...item.versions.map((version) => version.number)) + 1;
      await db.evidenceVersion.create({ data: versionRow(actor, id, number, file, now), select: { id: true } });
      const criteria = item.links.map(({ frameworkCode, criterionCode }) => `${frameworkCode}/${criterionCode}`);
      const { sha256 } = file;
      return done(
        { id },
        auditEvent('evidence.proposed', 'evidence', id, {
          ...{ partnerId, kind, sha256, criteria, statusBefore: item.status },
          ...{ reviewByOn: input.reviewByOn, reviewByBefore: dayFrom(item.reviewByOn) },
        }),
      );
    }),
  );
}

/** Accepts evidence, which then counts towards readiness. Only by someone who neither proposed it nor sent its files. */
export function acceptEvidence(actor: Actor, input: AcceptEvidence): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.decide', async (context) => {
    const decided = await decide(actor, context, input, 'accepted', null);
    if (!decided.ok) return decided;
    const { id, partnerId } = decided;
    return done({ id }, auditEvent('evidence.accepted', 'evidence', id, { partnerId }));
  });
}

/** Declines evidence with a reason, which its proposer is told. Only by someone who neither proposed it nor sent its files. */
export function declineEvidence(actor: Actor, input: DeclineEvidence): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.decide', async (context) => {
    const decided = await decide(actor, context, input, 'declined', input.reason);
    if (!decided.ok) return decided;
    const { id, partnerId } = decided;
    const tell = job('notify-evidence-declined', { areaId: actor.area.id, evidenceItemId: id });
    return done({ id }, auditEvent('evidence.declined', 'evidence', id, { partnerId }), [tell]);
  });
}

async function decide(
  actor: Actor,
  context: CommandContext,
  input: AcceptEvidence,
  to: EvidenceStatus,
  decisionReason: string | null,
) {
  const { db, now, authorise } = context;
  const item = await findEvidence(actor, context, input.evidenceItemId);
  if (!item) return notFound();
  const { id, partnerId } = item;
  authorise({ partnerId, authorIds: authorsOf(item) });
  if (!mayOpenFiles(actor, item)) return forbidden();
  if (!canMove(memberOf(EVIDENCE_STATUSES, item.status), to)) return rule('This evidence has been decided on already.');
  const { count } = await db.evidenceItem.updateMany({
    where: { areaId: actor.area.id, id, version: input.version },
    data: { status: to, decidedById: actor.personId, decidedAt: now, decisionReason, version: { increment: 1 } },
  });
  if (count === 0) return changed();
  return { ok: true as const, id, partnerId };
}

/**
 * Records that the actor opens a file of an item, and gives what is needed to send it. Forbidden: another partner's
 * file, and one with child-level data to whoever may not read that partner's case audits.
 */
export function recordDownload(
  actor: Actor,
  input: { evidenceItemId: string; number: number },
): Promise<Result<DownloadableFile>> {
  return runCommand(actor, 'evidence.download', async ({ db, authorise }) => {
    const item = await db.evidenceItem.findFirst({
      where: { ...visibleEvidence(actor), id: input.evidenceItemId },
      select: {
        id: true,
        partnerId: true,
        hasChildLevelData: true,
        versions: {
          where: { number: input.number },
          select: {
            id: true,
            storageKey: true,
            mediaType: true,
            fileName: true,
            sizeInBytes: true,
            sha256: true,
            uploadedById: true,
          },
        },
      },
    });
    const version = item?.versions[0];
    if (!item || !version) return notFound();
    authorise({ partnerId: item.partnerId });
    if (!mayOpenFile(actor, item, version)) return forbidden();
    const { id: versionId, sha256, uploadedById: _, ...file } = version;
    return done(file, auditEvent('evidence.downloaded', 'evidence', item.id, { versionId, sha256 }));
  });
}
