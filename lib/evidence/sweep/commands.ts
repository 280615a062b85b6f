import { type Actor, systemActor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { job } from '@/lib/jobs/jobs';
import { done, runCommand } from '@/lib/operations/run-command';
import { removeArrival } from '@/lib/platform/arrivals';
import { currentInstant } from '@/lib/platform/clock';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { isStorageKey } from '@/lib/platform/storage/keys';
import { listIncoming, removeUnfinished } from '@/lib/platform/storage/leftovers';
import { listStoredFiles, removeStoredFile, storageKeyOf } from '@/lib/platform/storage/storage';
import { namedKeys } from './queries';
import { type FileState, graceEnded, READ_STATUSES, statusAfter, uploadsLapse } from './rules';
import type { Sweep } from './types';

const AT_ONCE = 500;

/**
 * Gives up the uploads of an area that nobody has gone on with for two weeks: their rows, then their bytes. Rule: there
 * are none.
 */
export async function removeOldUploads(actor: Actor): Promise<Result<{ uploads: number }>> {
  const lapse = uploadsLapse(currentInstant());
  const lively = (await listIncoming()).filter(({ modifiedAt }) => modifiedAt >= lapse).map(({ id }) => id);
  const result = await runCommand(actor, 'storage.sweep', async ({ db, now, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const before = { lt: uploadsLapse(now) };
    const old = await db.evidenceUpload.findMany({
      where: {
        ...{ areaId, id: { notIn: lively.filter((id) => isStorageKey(storageKeyOf(id))) } },
        OR: [{ receivedAt: null, startedAt: before }, { receivedAt: before }],
      },
      select: { id: true, sizeInBytes: true },
      take: AT_ONCE,
    });
    const removed: typeof old = [];
    for (const upload of old) {
      // Whoever describes it at this moment was quicker, or comes too late and is told so.
      const { count } = await db.evidenceUpload.deleteMany({ where: { areaId, id: upload.id } });
      if (count > 0) removed.push(upload);
    }
    if (removed.length === 0) return rule('No upload has been left alone for two weeks.');
    const bytes = removed.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
    const ids = removed.map(({ id }) => id);
    return done(ids, auditEvent('uploads.removed', 'area', areaId, { uploads: ids.length, bytes }));
  });
  if (!result.ok) return result;
  for (const id of result.value) {
    await removeStoredFile(storageKeyOf(id));
    await removeArrival(id);
  }
  return { ok: true, value: { uploads: result.value.length } };
}

/**
 * Writes down what reading a file showed. A file that is gone, or not what was sent, cannot be opened any more, and those
 * who can mend it are told; one that is whole again can. Rule: it stands so already.
 */
export function recordFileState(
  actor: Actor,
  { versionId, state }: { versionId: string; state: FileState },
): Promise<Result<null>> {
  return runCommand(actor, 'storage.sweep', async ({ db, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const where = { areaId, id: versionId };
    const found = await db.evidenceVersion.findFirst({
      where,
      select: { itemId: true, item: { select: { partnerId: true } } },
    });
    if (!found) return notFound();
    const checkStatus = statusAfter(state);
    const { count } = await db.evidenceVersion.updateMany({
      where: { ...where, checkStatus: { in: READ_STATUSES.filter((status) => status !== checkStatus) } },
      data: { checkStatus },
    });
    if (count === 0) return rule('This file stands so already.');
    const about = { partnerId: found.item.partnerId, versionId };
    if (state === 'whole') return done(null, auditEvent('evidence.restored', 'evidence', found.itemId, about));
    const event = auditEvent('evidence.damaged', 'evidence', found.itemId, { ...about, isGone: state === 'gone' });
    return done(null, event, [job('notify-evidence-damaged', { areaId, versionId })]);
  });
}

/**
 * Removes what lies in the store, or on its way there, for more than a day without a row that names it. Gives how many
 * files that were, and whether rows name any of the others. Throws, having removed nothing, when either side cannot be
 * listed. Where no row names any file it removes none: then the store is another database's.
 */
export async function removeOrphans(): Promise<{ removed: number; isOurStore: boolean }> {
  const before = graceEnded(currentInstant());
  const orphans: string[] = [];
  let isOurStore = false;
  for await (const files of inParts(listStoredFiles())) {
    const known = await namedKeys(files.map(({ storageKey }) => storageKey));
    isOurStore ||= known.size > 0;
    const unknown = files.filter(({ storageKey, modifiedAt }) => modifiedAt < before && !known.has(storageKey));
    orphans.push(...unknown.map(({ storageKey }) => storageKey));
  }
  if (!isOurStore) return { removed: 0, isOurStore };
  for (const key of orphans) await removeStoredFile(key);
  const removed = orphans.length + (await removeStrayArrivals(before)) + (await removeUnfinished(before));
  return { removed, isOurStore };
}

async function* inParts<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let part: T[] = [];
  for await (const one of all) {
    part.push(one);
    if (part.length < AT_ONCE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Parts of uploads whose rows are gone, or whose files have long been kept. */
async function removeStrayArrivals(before: Date): Promise<number> {
  const old = (await listIncoming()).filter(
    ({ id, modifiedAt }) => modifiedAt < before && isStorageKey(storageKeyOf(id)),
  );
  const known = await namedKeys(old.map(({ id }) => storageKeyOf(id)));
  const stray = old.filter(({ id }) => !known.get(storageKeyOf(id))?.isReceiving);
  for (const { id } of stray) await removeArrival(id);
  return stray.length;
}

/** Says in the installation's trail what a sweep did. */
export function recordSweep(sweep: Sweep): Promise<Result<null>> {
  return runCommand(systemActor(), 'storage.sweep', async ({ authorise }) => {
    authorise();
    return done(null, auditEvent('storage.swept', 'installation', 'storage', sweep));
  });
}
