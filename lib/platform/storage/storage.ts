import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { storageSettings } from '../env';
import { folderStore } from './folder';
import type { ByteRange, ListedFile, Store, StoredFile } from './types';

let chosen: Promise<Store> | undefined;

/** The place that the settings name. A bucket's client is loaded only where there is one. */
function store(): Promise<Store> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Store> {
  const { folder, bucket } = storageSettings();
  if (!bucket) return folderStore(folder);
  const { bucketStore } = await import('./bucket');
  return bucketStore(bucket, path.join(folder, 'fetched'));
}

/** The key under which the file of this id is kept. */
export function storageKeyOf(id: string): string {
  return `${id.slice(0, 2)}/${id}`;
}

/**
 * Keeps the bytes under a random key that says nothing of their name, or under the id of what they belong to, whose last
 * file they then replace. Once it returns they outlast a crash; until then nothing new stands under the key.
 */
export async function storeFile(bytes: Uint8Array, id: string = randomUUID()): Promise<StoredFile> {
  const storageKey = storageKeyOf(id);
  await (await store()).keep(bytes, storageKey);
  return { storageKey, sha256: createHash('sha256').update(bytes).digest('hex'), sizeInBytes: bytes.byteLength };
}

/**
 * Keeps a finished local file under an id, in constant memory; it stays where it is and must not be written to any more.
 * Once it returns the kept file outlasts a crash, also without the first.
 */
export async function storeFileFrom(localPath: string, id: string): Promise<{ storageKey: string }> {
  const storageKey = storageKeyOf(id);
  await (await store()).keepFrom(localPath, storageKey);
  return { storageKey };
}

/** The file's bytes, or a range of them, as a stream that is opened before it returns. Throws MissingFile. */
export async function openStoredFile(storageKey: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
  return (await store()).open(storageKey, range);
}

/** Lets `use` read the file at a local path, which is only there until it returns. Throws MissingFile. */
export async function withStoredFile<T>(storageKey: string, use: (localPath: string) => Promise<T>): Promise<T> {
  return (await store()).withLocal(storageKey, use);
}

/** Takes a file away, also one that was never finished. Does nothing when there is none. */
export async function removeStoredFile(storageKey: string): Promise<void> {
  await (await store()).remove(storageKey);
}

/** Every file that is kept, in no order. Throws rather than leave one out. */
export async function* listStoredFiles(): AsyncGenerator<ListedFile> {
  yield* (await store()).list();
}

/** Throws when files can neither be kept nor received at the moment. */
export async function checkStorage(): Promise<void> {
  await (await store()).check();
  await folderStore(incomingFolder()).check();
}

/** The local folder of uploads on their way, which are no stored files yet. */
export function incomingFolder(): string {
  return path.join(storageSettings().folder, 'incoming');
}
