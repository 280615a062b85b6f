import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { criteriaOfKeys } from '@/lib/frameworks/criterion-key';
import { adoptedPacks } from '@/lib/frameworks/queries';
import { type Job, job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { memberOf } from '@/lib/platform/closed-lists';
import { dayColumn, dayFrom } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';
import { changed, forbidden, invalid, notFound, type Result, rule } from '@/lib/platform/result';
import { notAvailableSentences } from './checks/labels';
import { authorsOf, mayOpenFile, mayOpenFiles, visibleEvidence } from './queries';
import { CHECK_STATUSES, canMove, EVIDENCE_STATUSES, type EvidenceStatus } from './rules';
import type {
  acceptEvidenceSchema,
  declineEvidenceSchema,
  proposeEvidenceSchema,
  proposeTogetherSchema,
  replaceEvidenceFileSchema,
} from './schema';
import type { DownloadableFile } from './types';
import { becomeVersion, type ReceivedUpload, takeUploads } from './uploads/commands';

type ProposeEvidence = z.output<typeof proposeEvidenceSchema>;
type ProposeTogether = z.output<typeof proposeTogetherSchema>;
type Description = Omit<ProposeEvidence, 'uploadId' | 'title'>;
type ReplaceEvidenceFile = z.output<typeof replaceEvidenceFileSchema>;
type AcceptEvidence = z.output<typeof acceptEvidenceSchema>;
type DeclineEvidence = z.output<typeof declineEvidenceSchema>;

function reviewFault(reviewByOn: Day, today: Day) {
  return reviewByOn > today ? null : invalid({ reviewByOn: ['Enter a review-by date that is still to come'] });
}

function periodColumns({ periodFromOn, periodToOn, reviewByOn }: Description | ReplaceEvidenceFile) {
  return {
    periodFromOn: periodFromOn && dayColumn(periodFromOn),
    periodToOn: periodToOn && dayColumn(periodToOn),
    reviewByOn: dayColumn(reviewByOn),
  };
}

type Titled = { upload: ReceivedUpload; title: string };

/** Makes an item of each upload, with the same description; its bytes stay where they are. */
async function createItems(actor: Actor, context: CommandContext, files: readonly Titled[], input: Description) {
  const { db, now, today, authorise } = context;
  const areaId = actor.area.id;
  for (const { upload } of files) authorise({ partnerId: upload.partnerId });
  const fault = reviewFault(input.reviewByOn, today);
  if (fault) return fault;
  const criteria = criteriaOfKeys(await adoptedPacks(db, areaId), input.criteria);
  if (!criteria) return invalid({ criteria: ['Choose criteria of the frameworks that this area prepares for'] });
  const { kind, summary, marking, audience, hasChildLevelData } = input;
  const ids: string[] = [];
  const jobs: Job[] = [];
  for (const { upload, title } of files) {
    const { id } = await db.evidenceItem.create({
      data: {
        ...{ areaId, partnerId: upload.partnerId, title, kind, summary, marking, audience, hasChildLevelData },
        ...periodColumns(input),
        proposedById: actor.personId,
        proposedAt: now,
      },
      select: { id: true },
    });
    await db.evidenceLink.createMany({ data: criteria.map((criterion) => ({ areaId, itemId: id, ...criterion })) });
    jobs.push(await becomeVersion(context, actor, upload, { itemId: id, number: 1 }));
    ids.push(id);
  }
  return { ok: true as const, ids, jobs };
}

/**
 * Brings a file that has been sent as evidence for one or more criteria; someone else accepts or declines it. Not found:
 * an upload that is not the actor's or was never finished. Invalid: a review-by day that is not to come, a criterion that
 * no framework has.
 */
export function proposeEvidence(actor: Actor, input: ProposeEvidence): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.propose', async (context) => {
    const [upload] = await takeUploads(context, actor, [input.uploadId]);
    if (!upload) return notFound();
    const created = await createItems(actor, context, [{ upload, title: input.title }], input);
    if (!created.ok) return created;
    const [id = ''] = created.ids;
    const { partnerId, sha256 } = upload;
    const { kind, criteria } = input;
    return done(
      { id },
      auditEvent('evidence.proposed', 'evidence', id, { partnerId, kind, sha256, criteria }),
      created.jobs,
    );
  });
}

/** The same for several files of one partner, each of which becomes an item: all of them, or none. */
export function proposeTogether(actor: Actor, input: ProposeTogether): Promise<Result<{ ids: string[] }>> {
  return runCommand(actor, 'evidence.propose', async (context) => {
    const uploads = await takeUploads(context, actor, input.uploadIds);
    const [first] = uploads;
    if (!first || uploads.length < input.uploadIds.length) return notFound();
    const { partnerId } = first;
    if (uploads.some((upload) => upload.partnerId !== partnerId))
      return rule('These files are of several organisations. Describe those of each by themselves.');
    const files = uploads.map((upload, index) => ({ upload, title: input.titles[index] ?? '' }));
    const created = await createItems(actor, context, files, input);
    if (!created.ok) return created;
    const { ids, jobs } = created;
    const { kind, criteria } = input;
    const sha256 = uploads.map((upload) => upload.sha256);
    const event = { kind, sha256, criteria, itemIds: ids };
    return done({ ids }, auditEvent('evidence.proposed-together', 'partner', partnerId, event), jobs);
  });
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
      describerIds: true,
      version: true,
      versions: { select: { number: true, uploadedById: true, checkStatus: true } },
      links: { select: { frameworkCode: true, criterionCode: true } },
    },
  });
}

/**
 * Puts a file that has been sent in the place of the newest one, which is kept. Whatever was decided before, it is decided
 * again. Whoever comes second with a newer file is told by whom the first is, and keeps the upload.
 */
export function replaceEvidenceFile(actor: Actor, input: ReplaceEvidenceFile): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.propose', async (context) => {
    const { db, now, today, authorise } = context;
    const item = await findEvidence(actor, context, input.evidenceItemId);
    if (!item) return notFound();
    const { id, partnerId, kind } = item;
    authorise({ partnerId });
    const fault = reviewFault(input.reviewByOn, today);
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
    if (count === 0) return changedMeanwhile(actor, context, input);
    const [upload] = await takeUploads(context, actor, [input.uploadId]);
    if (!upload || upload.partnerId !== partnerId) return notFound();
    const number = Math.max(...item.versions.map((version) => version.number)) + 1;
    const check = await becomeVersion(context, actor, upload, { itemId: id, number });
    const criteria = item.links.map(({ frameworkCode, criterionCode }) => `${frameworkCode}/${criterionCode}`);
    const { sha256 } = upload;
    return done(
      { id },
      auditEvent('evidence.proposed', 'evidence', id, {
        ...{ partnerId, kind, sha256, criteria, statusBefore: item.status },
        ...{ reviewByOn: input.reviewByOn, reviewByBefore: dayFrom(item.reviewByOn) },
      }),
      [check],
    );
  });
}

async function changedMeanwhile(actor: Actor, { db }: CommandContext, input: ReplaceEvidenceFile) {
  const newer = await db.evidenceVersion.findFirst({
    where: { areaId: actor.area.id, itemId: input.evidenceItemId, number: { gt: input.newestNumber } },
    select: { uploadedBy: { select: { name: true } } },
    orderBy: { number: 'desc' },
  });
  return newer
    ? rule(
        `${newer.uploadedBy.name} has put a newer file there since you opened this page. Yours is kept and waits. Look at theirs, then open this page again and decide whether yours is to follow it.`,
      )
    : changed();
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
  const newest = item.versions.toSorted((a, b) => b.number - a.number)[0];
  if (to === 'accepted' && newest) {
    const checkStatus = memberOf(CHECK_STATUSES, newest.checkStatus);
    if (checkStatus !== 'available') return rule(notAvailableSentences[checkStatus]);
  }
  const { count } = await db.evidenceItem.updateMany({
    where: { areaId: actor.area.id, id, version: input.version },
    data: { status: to, decidedById: actor.personId, decidedAt: now, decisionReason, version: { increment: 1 } },
  });
  if (count === 0) return changed();
  return { ok: true as const, id, partnerId };
}

/**
 * Records that the actor opens a file of an item, and gives what is needed to send it. Forbidden: another partner's
 * file, and one with child-level data to whoever may not read that partner's case audits. Rule: it has not been checked,
 * or was not let pass.
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
            checkStatus: true,
          },
        },
      },
    });
    const version = item?.versions[0];
    if (!item || !version) return notFound();
    authorise({ partnerId: item.partnerId });
    if (!mayOpenFile(actor, item, version)) return forbidden();
    const { id: versionId, sha256, uploadedById: _, checkStatus: stored, ...file } = version;
    const checkStatus = memberOf(CHECK_STATUSES, stored);
    if (checkStatus !== 'available') return rule(notAvailableSentences[checkStatus]);
    return done(file, auditEvent('evidence.downloaded', 'evidence', item.id, { versionId, sha256 }));
  });
}
