import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { env } from './env';

export type StoredFile = { storageKey: string; sha256: string; sizeInBytes: number };

const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The file's place below `folder`. Throws RangeError for anything that is not one of our keys, so no path gets out. */
function pathOf(folder: string, storageKey: string): string {
  if (!STORAGE_KEY.test(storageKey)) throw new RangeError('not a storage key');
  return path.join(folder, storageKey);
}

/** Makes what happened in a folder outlast a power cut: a new name is only as lasting as the folder that holds it. */
async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The key under which the file of this id is kept. */
export function storageKeyOf(id: string): string {
  return `${id.slice(0, 2)}/${id}`;
}

/**
 * Keeps the bytes under a random key that says nothing of their name, or under the id of what they belong to, whose last
 * file they then replace. Once it returns they outlast a crash; until then nothing new stands under the key. Only this
 * machine's user can read them.
 */
export async function storeFile(
  bytes: Uint8Array,
  folder = env().STORAGE_DIR,
  id: string = randomUUID(),
): Promise<StoredFile> {
  const storageKey = storageKeyOf(id);
  const target = pathOf(folder, storageKey);
  const unfinished = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await settleFolder(path.dirname(target));
  await settleFolder(folder);
  return { storageKey, sha256: createHash('sha256').update(bytes).digest('hex'), sizeInBytes: bytes.byteLength };
}

/** The file's bytes as a stream, opened before it returns. Throws when there is no such file or no such key. */
export async function openStoredFile(
  storageKey: string,
  folder = env().STORAGE_DIR,
): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(pathOf(folder, storageKey), 'r');
  return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
}

/** Takes a file away, also one that was never finished. Does nothing when there is none. */
export async function removeStoredFile(storageKey: string, folder = env().STORAGE_DIR): Promise<void> {
  const target = pathOf(folder, storageKey);
  await rm(target, { force: true });
  await rm(`${target}.part`, { force: true });
}
