import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { storageSettings } from '../env';
import { nullIfGone, UNFINISHED } from './folder';
import { incomingFolder } from './storage';

type Found = { name: string; at: string; modifiedAt: Date };

/** What lies on this machine of uploads on their way: the upload's id and when its last byte came. */
export async function listIncoming(): Promise<{ id: string; modifiedAt: Date }[]> {
  return (await filesIn(incomingFolder())).map(({ name, modifiedAt }) => ({ id: name, modifiedAt }));
}

/**
 * Removes from this machine what a process that was killed left behind before an instant: files that were never whole, and
 * what was fetched to be read. Gives how many.
 */
export async function removeUnfinished(before: Date): Promise<number> {
  const { folder } = storageSettings();
  const parents = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const unfinished: Found[] = await filesIn(path.join(folder, 'fetched'));
  for (const parent of parents) {
    const files = await filesIn(path.join(folder, parent));
    unfinished.push(...files.filter(({ name }) => name.endsWith(UNFINISHED)));
  }
  const old = unfinished.filter(({ modifiedAt }) => modifiedAt < before);
  for (const { at } of old) await rm(at, { force: true });
  return old.length;
}

/** What is in a folder, without what went while it was looked at; nothing where there is no such folder. */
async function filesIn(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await namesIn(folder)) {
    const at = path.join(folder, name);
    const file = await stat(at).catch(nullIfGone);
    if (file?.isFile()) found.push({ name, at, modifiedAt: file.mtime });
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nullIfGone)) ?? [];
}
