import { constants, type Dirent } from 'node:fs';
import { access, copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { isStorageKey, refuseOtherKeys } from './keys';
import { type ListedFile, MissingFile, type Store } from './types';

/** What is written first under another name, and renamed once it is whole. */
export const UNFINISHED = '.part';

/** Files in a folder of this machine, which only its own user can read. */
export function folderStore(folder: string): Store {
  const pathOf = (storageKey: string): string => {
    refuseOtherKeys(storageKey);
    return path.join(folder, storageKey);
  };

  /** Lets `write` make a file, and gives it the key's name once it is whole and on the disk. */
  const finish = async (storageKey: string, write: (unfinished: string) => Promise<void>): Promise<void> => {
    const target = pathOf(storageKey);
    const unfinished = `${target}${UNFINISHED}`;
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    try {
      await rm(unfinished, { force: true });
      await write(unfinished);
      await rename(unfinished, target);
    } finally {
      // Renaming one link to the file that already has the name leaves both.
      await rm(unfinished, { force: true });
    }
    await settle(path.dirname(target));
    await settle(folder);
  };

  return {
    keep: (bytes, storageKey) =>
      finish(storageKey, async (unfinished) => {
        const handle = await open(unfinished, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
      }),
    keepFrom: (localPath, storageKey) =>
      finish(storageKey, async (unfinished) => {
        await linkOrCopy(localPath, unfinished);
        const handle = await open(unfinished, 'r+');
        try {
          await handle.chmod(0o600);
          // The sweep counts a file's age from when it was kept, not from its last byte.
          const keptAt = Date.now() / 1000;
          await handle.utimes(keptAt, keptAt);
          await handle.sync();
        } finally {
          await handle.close();
        }
      }),
    async open(storageKey, range) {
      const handle = await open(pathOf(storageKey), 'r').catch(throwMissing);
      return Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array>;
    },
    async withLocal(storageKey, use) {
      const localPath = pathOf(storageKey);
      await access(localPath, constants.R_OK).catch(throwMissing);
      return use(localPath);
    },
    async remove(storageKey) {
      const target = pathOf(storageKey);
      await rm(target, { force: true });
      await rm(`${target}${UNFINISHED}`, { force: true });
    },
    list: () => listFolder(folder),
    async check() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await access(folder, constants.W_OK);
    },
  };
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function throwMissing(error: unknown): never {
  throw hasCode(error, 'ENOENT') ? new MissingFile({ cause: error }) : error;
}

/** A second name for the same bytes where the disk can give one; otherwise a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP')) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** Makes what happened in a folder outlast a power cut: a new name is only as lasting as the folder that holds it. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* listFolder(folder: string): AsyncGenerator<ListedFile> {
  for (const parent of await entriesOf(folder)) {
    if (!parent.isDirectory()) continue;
    for (const { name } of await entriesOf(path.join(folder, parent.name))) {
      const storageKey = `${parent.name}/${name}`;
      if (!isStorageKey(storageKey)) continue;
      const found = await stat(path.join(folder, storageKey)).catch(nullIfGone);
      if (found?.isFile()) yield { storageKey, sizeInBytes: found.size, modifiedAt: found.mtime };
    }
  }
}

/** Before the first file there is no folder yet. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(nullIfGone)) ?? [];
}

/** Null for what is not there; throws on anything else that is wrong. */
export function nullIfGone(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null;
  throw error;
}
