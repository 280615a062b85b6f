import { createHash } from 'node:crypto';
import { type Actor, systemActor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { openStoredFile } from '@/lib/platform/storage/storage';
import { MissingFile } from '@/lib/platform/storage/types';
import { type FileState, READ_STATUSES } from './rules';
import type { FileToRead } from './types';

const AT_ONCE = 200;

/** The next files to read after this version, in the order of their ids. */
export function listFilesToRead(actor: Actor, after: string | null): Promise<FileToRead[]> {
  return runQuery(actor, 'storage.sweep', [], async ({ db }) => {
    const files = await db.evidenceVersion.findMany({
      where: {
        areaId: actor.area.id,
        checkStatus: { in: [...READ_STATUSES] },
        ...(after === null ? {} : { id: { gt: after } }),
      },
      select: { id: true, storageKey: true, sha256: true },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    });
    return files.map(({ id: versionId, ...file }) => ({ versionId, ...file }));
  });
}

type Named = ReadonlyMap<string, { isReceiving: boolean }>;

/** Which of these keys some row of any area names, and whether that is an upload still coming in. */
export function namedKeys(asked: readonly string[]): Promise<Named> {
  return runQuery(systemActor(), 'storage.sweep', new Map(), async ({ db }) => {
    const rows = await db.$queryRaw<{ key: string; isReceiving: boolean }[]>`
      SELECT storage_key AS key, is_receiving AS "isReceiving" FROM named_storage_keys(${[...asked]}::text[])`;
    return new Map(rows.map(({ key, isReceiving }) => [key, { isReceiving }]));
  });
}

/**
 * Reads a whole stored file, in constant memory, and says whether it is what was sent. Throws when the store cannot give
 * what it has: that is no word on the file.
 */
export async function readStored(file: Omit<FileToRead, 'versionId'>): Promise<{ state: FileState; bytes: number }> {
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of await openStoredFile(file.storageKey)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
    return { state: hash.digest('hex') === file.sha256 ? 'whole' : 'changed', bytes };
  } catch (error) {
    if (error instanceof MissingFile) return { state: 'gone', bytes: 0 };
    throw error;
  }
}
