import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { fileEnding } from '@/lib/platform/accepted-files';
import { currentInstant } from '@/lib/platform/clock';
import { memberOf } from '@/lib/platform/closed-lists';
import { readContents } from '@/lib/platform/file-contents/contents';
import type { ContentsAnswer } from '@/lib/platform/file-contents/types';
import { checkFileAt } from '@/lib/platform/file-type';
import { logger } from '@/lib/platform/logger';
import { scanFile } from '@/lib/platform/scanner/scanner';
import { withStoredFile } from '@/lib/platform/storage/storage';
import { CHECK_STATUSES, type CheckStatus } from '../rules';
import { type CheckOutcome, isDue, isPassed, outcomeOf } from './rules';

const UNSETTLED: CheckStatus[] = ['waiting', 'checking', 'unchecked'];
const MOST = 500;

/** The files of the area that the clock takes up, longest waiting first: their own jobs did not settle them. Null for
 * whoever checks none. */
export function listDueChecks(actor: Actor): Promise<string[] | null> {
  return runQuery(actor, 'evidence.check', null, async ({ db }) => {
    const files = await db.evidenceVersion.findMany({
      where: { areaId: actor.area.id, checkStatus: { in: UNSETTLED } },
      select: { id: true, checkStatus: true, checkedAt: true, uploadedAt: true },
      orderBy: [{ checkedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      take: MOST,
    });
    const now = currentInstant();
    const due = files.filter((file) =>
      isDue({ ...file, checkStatus: memberOf(CHECK_STATUSES, file.checkStatus) }, now),
    );
    return due.map(({ id }) => id);
  });
}

/**
 * Has the virus scanner look at a file and reads it through, in processes of their own: what it holds, or why it is not
 * let pass or could not be checked. Null for whoever checks none, and where there is no such file.
 */
export async function examineFile(actor: Actor, versionId: string): Promise<CheckOutcome | null> {
  const file = await runQuery(actor, 'evidence.check', null, ({ db }) =>
    db.evidenceVersion.findFirst({
      where: { areaId: actor.area.id, id: versionId },
      select: { storageKey: true, fileName: true },
    }),
  );
  if (!file) return null;
  try {
    return await withStoredFile(file.storageKey, async (localPath) => {
      const scan = await scanFile(localPath);
      return outcomeOf(scan, isPassed(scan) ? await contentsOf(localPath, file.fileName) : 'busy');
    });
  } catch (error) {
    logger.error({ error, versionId }, 'a file could not be read to check it');
    return { checkStatus: 'unchecked', fault: 'file-away' };
  }
}

/** The quick look was taken when the file came in; a file of an older release has had a shorter one. */
async function contentsOf(localPath: string, fileName: string): Promise<ContentsAnswer | 'busy'> {
  const quick = await checkFileAt(localPath, fileName);
  if ('fault' in quick) return { fault: quick.code };
  const ending = fileEnding(quick.fileName);
  return typeof ending === 'object' ? { fault: 'not-taken' } : readContents(ending, localPath);
}
