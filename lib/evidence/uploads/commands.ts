import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { permits } from '@/lib/access/permissions';
import { type AuditEventName, type AuditEvents, auditEvent } from '@/lib/audit/events';
import { type Job, job } from '@/lib/jobs/jobs';
import { type CommandContext, done, runCommand } from '@/lib/operations/run-command';
import { cleanFileName, fileEnding, formatBytes, mostBytesOf } from '@/lib/platform/accepted-files';
import { currentInstant } from '@/lib/platform/clock';
import { counted } from '@/lib/platform/counted';
import { checkFile, type FileCheck } from '@/lib/platform/file-type';
import { LIMITS, tooMany, windowStart } from '@/lib/platform/limits';
import { invalid, notFound, type Result } from '@/lib/platform/result';
import { removeStoredFile, storageKeyOf, storeFile } from '@/lib/platform/storage/storage';
import { visibleEvidence } from '../queries';
import type { CheckStatus } from '../rules';
import { ownUploads } from './queries';
import { MOST_BYTES_WAITING, MOST_RECEIVING, MOST_WAITING, type UploadStatus } from './rules';
import type { removeUploadSchema, sendFilesSchema, startUploadSchema } from './schema';

type StartUpload = z.output<typeof startUploadSchema>;
type SendFiles = z.output<typeof sendFilesSchema>;
type RemoveUpload = z.output<typeof removeUploadSchema>;

const refusal = (message: string) => invalid({ files: [message] });

/** What can be said of a file from its name and size alone; null when it may begin. */
function fileFault(fileName: string, sizeInBytes: number) {
  const ending = fileEnding(fileName);
  if (typeof ending === 'object') return refusal(ending.fault);
  if (sizeInBytes === 0) return refusal('This file is empty. Choose one that has something in it.');
  const most = mostBytesOf(ending);
  return sizeInBytes <= most
    ? null
    : refusal(`This file is larger than ${formatBytes(most)}. Make it smaller or split it, and choose it once more.`);
}

/** Refuses more files than one person may send or leave lying; those begun at once are counted one after the other. */
async function limitFault(actor: Actor, { db }: CommandContext, more: { files: number; bytes: number }) {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads:${actor.personId}`}, 0))`;
  const [sent, receiving, waiting] = [
    await countSent(actor, db),
    await db.evidenceUpload.count({ where: { ...ownUploads(actor), status: 'receiving' } }),
    await db.evidenceUpload.aggregate({ where: ownUploads(actor), _count: true, _sum: { sizeInBytes: true } }),
  ];
  if (sent + more.files > LIMITS.uploads.most) return refusal(tooMany('Files', LIMITS.uploads));
  if (receiving >= MOST_RECEIVING)
    return refusal(
      `${counted(MOST_RECEIVING, 'file')} of yours are not finished. Finish or remove some of them first.`,
    );
  const bytes = (waiting._sum.sizeInBytes ?? 0) + more.bytes;
  return waiting._count + more.files > MOST_WAITING || bytes > MOST_BYTES_WAITING
    ? refusal('Too many files of yours wait to be described. Describe or remove some of them first.')
    : null;
}

/** How many files the actor has sent within the window, from the trail: also those that they took away again. */
async function countSent(actor: Actor, db: CommandContext['db']): Promise<number> {
  const sent = { areaId: actor.area.id, actorId: actor.personId };
  const at = { gt: windowStart(LIMITS.uploads, currentInstant()) };
  const started = await db.auditEvent.count({
    where: { ...sent, at, event: 'upload.started' satisfies AuditEventName },
  });
  const byForm = await db.auditEvent.findMany({
    where: { ...sent, at, event: 'upload.sent-by-form' satisfies AuditEventName },
    select: { data: true },
  });
  return byForm.reduce((sum, { data }) => {
    const { received, refused } = data as AuditEvents['upload.sent-by-form'];
    return sum + received + refused;
  }, started);
}

/** Whose the files are to be, where the actor may bring some: for a newer file the item's partner. */
async function findTarget(
  actor: Actor,
  { db, authorise }: CommandContext,
  { partnerId, itemId }: { partnerId: string; itemId: string | null },
): Promise<boolean> {
  const areaId = actor.area.id;
  if ((await db.partner.count({ where: { areaId, id: partnerId } })) === 0) return false;
  authorise({ partnerId });
  if (itemId === null) return true;
  const where = { AND: [visibleEvidence(actor), { id: itemId, partnerId }] };
  return (await db.evidenceItem.count({ where })) > 0;
}

/**
 * Begins an upload, whose bytes then come. Invalid, under `files`: a file of a kind or size that is not taken, or one
 * more than the person may have.
 */
export function startUpload(actor: Actor, input: StartUpload): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.propose', async (context) => {
    const { db, now } = context;
    const { id, partnerId, itemId, sizeInBytes } = input;
    if (!(await findTarget(actor, context, input))) return notFound();
    const fileName = cleanFileName(input.fileName);
    const fault =
      fileFault(fileName, sizeInBytes) ?? (await limitFault(actor, context, { files: 1, bytes: sizeInBytes }));
    if (fault) return fault;
    const status: UploadStatus = 'receiving';
    const areaId = actor.area.id;
    await db.evidenceUpload.create({
      data: { areaId, id, partnerId, itemId, fileName, sizeInBytes, status, sentById: actor.personId, startedAt: now },
      select: { id: true },
    });
    return done({ id }, auditEvent('upload.started', 'upload', id, { partnerId, bytes: sizeInBytes }));
  });
}

type Finish = { uploadId: string; sha256: string; checked: FileCheck };

/**
 * Says that all bytes of an upload lie in storage under its id, or that it is not a file that is taken. Saying so once
 * more changes nothing: not found then, as for an upload that was removed meanwhile.
 */
export function finishUpload(actor: Actor, { uploadId, sha256, checked }: Finish): Promise<Result<{ id: string }>> {
  return runCommand(actor, 'evidence.propose', async ({ db, now, authorise }) => {
    const where = { ...ownUploads(actor), id: uploadId, status: 'receiving' satisfies UploadStatus };
    const upload = await db.evidenceUpload.findFirst({
      where,
      select: { id: true, partnerId: true, sizeInBytes: true },
    });
    if (!upload) return notFound();
    const { id, partnerId, sizeInBytes: bytes } = upload;
    authorise({ partnerId });
    const { count } = await db.evidenceUpload.updateMany({ where, data: outcomeColumns(checked, sha256, now) });
    if (count === 0) return notFound();
    return done(
      { id },
      'fault' in checked
        ? auditEvent('upload.refused', 'upload', id, { partnerId, fault: checked.code })
        : auditEvent('upload.received', 'upload', id, { partnerId, bytes, sha256 }),
    );
  });
}

function outcomeColumns(checked: FileCheck, sha256: string, receivedAt: Date) {
  if ('fault' in checked) return { status: 'refused' satisfies UploadStatus, fault: checked.code, receivedAt };
  return { status: 'received' satisfies UploadStatus, ...checked, sha256, receivedAt };
}

type KeptFile = { id: string; name: string; sizeInBytes: number; sha256: string; checked: FileCheck };

/** Keeps the files that are taken, each under the id of the upload that it becomes. */
async function keepFiles(files: readonly File[]): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = await checkFile(file.name, bytes);
    const [id, name, sizeInBytes] = [crypto.randomUUID(), cleanFileName(file.name), bytes.byteLength];
    const { sha256 } = 'fault' in checked ? { sha256: '' } : await storeFile(bytes, id);
    kept.push({ id, name, sizeInBytes, sha256, checked });
  }
  return kept;
}

/**
 * Takes files that were sent in one piece: each becomes an upload that is received, or refused with what is wrong with
 * it. When the command throws nobody knows whether it was committed, and a file too many is better than one too few.
 */
export async function sendFiles(actor: Actor, input: SendFiles): Promise<Result<{ itemId: string | null }>> {
  // Nothing is kept for somebody whom the command will refuse.
  const isTheirs = permits(actor, 'evidence.propose', { partnerId: input.partnerId });
  const files = isTheirs ? await keepFiles(input.files) : [];
  const result = await runCommand(actor, 'evidence.propose', async (context) => {
    const { db, now } = context;
    const { partnerId, itemId } = input;
    if (!(await findTarget(actor, context, input))) return notFound();
    const bytes = files.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
    const fault = await limitFault(actor, context, { files: files.length, bytes });
    if (fault) return fault;
    const of = { areaId: actor.area.id, partnerId, itemId, sentById: actor.personId, startedAt: now };
    await db.evidenceUpload.createMany({
      data: files.map(({ id, name: fileName, sizeInBytes, sha256, checked }) => ({
        ...{ ...of, id, fileName, sizeInBytes },
        ...outcomeColumns(checked, sha256, now),
      })),
    });
    const refused = files.filter(({ checked }) => 'fault' in checked).length;
    const sent = { received: files.length - refused, refused, bytes };
    return done({ itemId }, auditEvent('upload.sent-by-form', 'partner', partnerId, sent));
  });
  if (!result.ok) await Promise.all(files.map(({ id }) => removeStoredFile(storageKeyOf(id))));
  return result;
}

/** Takes away one of the actor's uploads, whatever has become of it. What was described is an item and stays. */
export async function removeUpload(
  actor: Actor,
  { uploadId }: RemoveUpload,
): Promise<Result<{ itemId: string | null }>> {
  const result = await runCommand(actor, 'evidence.propose', async ({ db, authorise }) => {
    const where = { ...ownUploads(actor), id: uploadId };
    const upload = await db.evidenceUpload.findFirst({ where, select: { partnerId: true, itemId: true } });
    if (!upload) return notFound();
    const { partnerId, itemId } = upload;
    authorise({ partnerId });
    // Somebody who describes it in another window was quicker: its bytes are an item's now.
    if ((await db.evidenceUpload.deleteMany({ where })).count === 0) return notFound();
    return done({ itemId }, auditEvent('upload.removed', 'upload', uploadId, { partnerId }));
  });
  if (result.ok) await removeStoredFile(storageKeyOf(uploadId));
  return result;
}

/** An upload of which every byte is in storage. */
export type ReceivedUpload = {
  id: string;
  partnerId: string;
  fileName: string;
  mediaType: string;
  sizeInBytes: number;
  sha256: string;
  receivedAt: Date;
};

/**
 * Takes the actor's uploads with these ids out of what waits, inside a command that makes versions of them: two who try
 * the same get it once. In the order of the ids; whatever is not theirs or not received is left out.
 */
export async function takeUploads(
  { db }: CommandContext,
  actor: Actor,
  ids: readonly string[],
): Promise<ReceivedUpload[]> {
  const taken: ReceivedUpload[] = [];
  for (const id of ids) {
    const where = { ...ownUploads(actor), id, status: 'received' satisfies UploadStatus };
    const upload = await db.evidenceUpload.findFirst({ where });
    if ((await db.evidenceUpload.deleteMany({ where })).count === 0) continue;
    if (upload?.mediaType && upload.sha256 && upload.receivedAt) {
      const { partnerId, fileName, mediaType, sizeInBytes, sha256, receivedAt } = upload;
      taken.push({ id, partnerId, fileName, mediaType, sizeInBytes, sha256, receivedAt });
    }
  }
  return taken;
}

/** Makes a file of an item of what was an upload; gives the job that checks its content. Nobody opens it before that. */
export async function becomeVersion(
  { db }: CommandContext,
  actor: Actor,
  { id, partnerId: _, receivedAt: uploadedAt, ...file }: ReceivedUpload,
  place: { itemId: string; number: number },
): Promise<Job> {
  const areaId = actor.area.id;
  const version = await db.evidenceVersion.create({
    data: {
      ...{ areaId, ...place, ...file, storageKey: storageKeyOf(id) },
      ...{ uploadedById: actor.personId, uploadedAt, checkStatus: 'waiting' satisfies CheckStatus },
    },
    select: { id: true },
  });
  return job('check-evidence-file', { areaId, versionId: version.id });
}
