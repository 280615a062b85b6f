import { type Actor, systemActor } from '@/lib/access/actor';
import { getAreaForJobs } from '@/lib/areas/queries';
import type { JobHandlers } from '@/lib/jobs/runner';
import { logger } from '@/lib/platform/logger';
import type { Result } from '@/lib/platform/result';
import { beginCheck, continueCheck, settleCheck } from './commands';
import { examineFile, listDueChecks } from './queries';

/** The job that checks a file which has just come in, as the system in its area. */
export const checkHandlers: Pick<JobHandlers, 'check-evidence-file'> = {
  'check-evidence-file': async ({ areaId, versionId }) => {
    const area = await getAreaForJobs(areaId);
    if (area) await checkEvidenceFile(systemActor(area), versionId);
  },
};

/** Checks by the clock leave the queue to others after this; the next round goes on. */
const MINUTES_OF_A_ROUND = 3;

/** Checks what waits longer than its own job should take, could not be checked, or whose check was broken off. */
export async function checkWaitingFiles(system: Actor): Promise<void> {
  const until = performance.now() + MINUTES_OF_A_ROUND * 60_000;
  for (const versionId of (await listDueChecks(system)) ?? []) {
    if (performance.now() > until) return;
    await checkEvidenceFile(system, versionId);
  }
}

const MILLISECONDS_BETWEEN_SIGNS = 60_000;

/**
 * Checks a file, reads its text, and makes it available or says why not. Safe to run again and beside itself: one that
 * was checked, or that somebody checks, is left alone.
 */
export async function checkEvidenceFile(system: Actor, versionId: string): Promise<void> {
  const begun = await beginCheck(system, { versionId });
  if (!begun.ok) return;
  const signs = setInterval(() => {
    continueCheck(system, { versionId }).catch((error: unknown) => {
      logger.warn({ error, versionId }, 'a check could not say that it goes on');
    });
  }, MILLISECONDS_BETWEEN_SIGNS);
  try {
    const outcome = await examineFile(system, versionId);
    if (outcome) expectSettled(await settleCheck(system, { versionId, outcome }));
  } finally {
    clearInterval(signs);
  }
}

/** A rule says that somebody took the check over, and settles it. */
function expectSettled(result: Result<null>): void {
  if (!result.ok && result.failure.kind !== 'rule') throw new Error(`A check ended as ${result.failure.kind}`);
}
