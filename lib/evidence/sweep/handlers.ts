import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs, listAreaIdsForJobs } from '@/lib/areas/queries';
import type { JobHandlers } from '@/lib/jobs/runner';
import { logger } from '@/lib/platform/logger';
import { oneAtATime } from '@/lib/platform/one-at-a-time';
import type { Result } from '@/lib/platform/result';
import { recordFileState, recordSweep, removeOldUploads, removeOrphans } from './commands';
import { listFilesToRead, readStored } from './queries';
import type { FileState } from './rules';
import type { FileToRead, Sweep } from './types';

/** The job that goes through all stored files at night. Two at once are one. */
export const sweepHandlers: Pick<JobHandlers, 'sweep-storage'> = {
  'sweep-storage': async () => {
    await oneAtATime('sweep-storage', sweepStorage);
  },
};

async function sweepStorage(): Promise<void> {
  const sweep: Sweep = { files: 0, bytes: 0, removed: 0, damaged: 0, unread: 0 };
  const areas = (await Promise.all((await listAreaIdsForJobs()).map(getAreaForJobs))).filter((area) => area !== null);
  for (const area of areas) expectDone(await removeOldUploads(systemActor(area)));
  const { removed, isOurStore } = await removeOrphans();
  sweep.removed = removed;
  for (const area of areas) await readFiles(systemActor(area), sweep, isOurStore);
  expectDone(await recordSweep(sweep));
}

/**
 * Reads every file of an area and counts them into `sweep`. Throws where the store holds none of our files: a disk that is
 * not there must not make all evidence damaged.
 */
async function readFiles(actor: Actor, sweep: Sweep, isOurStore: boolean): Promise<void> {
  let files = await listFilesToRead(actor, null);
  if (files.length > 0 && !isOurStore) throw new Error('the store holds none of the files that rows name');
  while (files.length > 0) {
    for (const file of files) await readFile(actor, file, sweep);
    files = await listFilesToRead(actor, files.at(-1)?.versionId ?? null);
  }
}

async function readFile(actor: Actor, file: FileToRead, sweep: Sweep): Promise<void> {
  sweep.files += 1;
  try {
    const { state, bytes } = await readTwice(file);
    sweep.bytes += bytes;
    if (state !== 'whole') sweep.damaged += 1;
    expectDone(await recordFileState(actor, { versionId: file.versionId, state }));
  } catch (error) {
    sweep.unread += 1;
    logger.error({ error, versionId: file.versionId }, 'a stored file could not be read through');
  }
}

/** What seems damaged is read once more before it is believed. */
async function readTwice(file: FileToRead): Promise<{ state: FileState; bytes: number }> {
  const first = await readStored(file);
  return first.state === 'whole' ? first : readStored(file);
}

/** Most nights there is nothing to remove and nothing has changed, which the commands say by a rule. */
function expectDone(result: Result<unknown>): void {
  if (!result.ok && result.failure.kind !== 'rule')
    throw new Error(`A sweep's command ended as ${result.failure.kind}`);
}
