import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { incomingFolder, storeFileFrom } from './storage/storage';

/** Bytes are written in pieces of this size, of which one is on its way to the disk while the next is gathered. */
const PIECE = 1024 * 1024;

/** The hash of what has come so far, where this process has seen every byte of it: it need not be read once more. */
const hashes = new Map<string, { hash: Hash; length: number }>();
const MOST_HASHES = 1000;

/** Where the bytes of an upload lie until it is whole. */
export function incomingPath(id: string): string {
  return path.join(incomingFolder(), id);
}

/** Makes the empty file that the bytes of an upload go into. */
export async function openArrival(id: string): Promise<void> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 });
  await (await open(incomingPath(id), 'w', 0o600)).close();
}

/** How many bytes of an upload are here; null where there is no file of it. */
export async function arrivedBytes(id: string): Promise<number | null> {
  const found = await stat(incomingPath(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found === null ? null : found.size;
}

/** Takes away what has come of an upload. Does nothing where there is nothing. */
export async function removeArrival(id: string): Promise<void> {
  hashes.delete(id);
  await rm(incomingPath(id), { force: true });
}

/** What is being written to each upload, until the last of it is on the disk. */
const writing = new Map<string, Promise<unknown>>();

/** Settles when nothing is being written to an upload any more. */
export async function writingEnded(id: string): Promise<void> {
  await writing.get(id);
}

/**
 * Writes what a connection brings behind the bytes that are here, in constant memory, and gives how many there are then.
 * What came before a connection broke is kept; the break is thrown on.
 */
export function writeArriving(bytes: Readable, id: string, offset: number, heard: () => void): Promise<number> {
  const written = write(bytes, id, offset, heard);
  // Who waits for the connection does not wait for this once the connection has broken.
  const ended = written.catch(() => undefined).finally(() => writing.delete(id));
  writing.set(id, ended);
  return written;
}

async function write(bytes: Readable, id: string, offset: number, heard: () => void): Promise<number> {
  const seen = seenUpTo(id, offset);
  const handle = await open(incomingPath(id), 'r+');
  let written = offset;
  let last: Promise<void> = Promise.resolve();
  let piece: Buffer[] = [];
  let length = 0;
  const flush = async () => {
    await last;
    const [full, at] = [piece, written];
    written += length;
    [piece, length] = [[], 0];
    last = writeAll(handle, full, at);
    // Waited for before the next piece or at the end; until then nobody may call it unhandled.
    last.catch(() => undefined);
  };
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      heard();
      seen?.update(chunk);
      piece.push(chunk);
      length += chunk.byteLength;
      if (length >= PIECE) await flush();
    }
  } finally {
    try {
      await flush();
      await last;
      if (seen) hashes.set(id, { hash: seen, length: written });
    } finally {
      await handle.close();
    }
  }
  return written;
}

/** The hash to go on with; none where bytes came before this process began, which are then read at the end. */
function seenUpTo(id: string, offset: number): Hash | undefined {
  const seen = hashes.get(id);
  // What a failed write leaves behind is not to be relied upon: it is put back when all is written.
  hashes.delete(id);
  if (offset > 0) return seen?.length === offset ? seen.hash : undefined;
  for (const oldest of hashes.keys()) {
    if (hashes.size < MOST_HASHES) break;
    hashes.delete(oldest);
  }
  return createHash('sha256');
}

async function writeAll(handle: FileHandle, piece: readonly Buffer[], at: number): Promise<void> {
  const length = piece.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (length === 0) return;
  const { bytesWritten } = await handle.writev(piece, at);
  if (bytesWritten !== length) throw new Error('the disk took only a part of what was written');
}

/**
 * Makes a whole upload outlast a crash, and gives its SHA-256. Its time becomes now, so that nobody who looks for what
 * was left behind takes it for old.
 */
export async function settleArrival(id: string): Promise<string> {
  const file = incomingPath(id);
  const now = new Date();
  await utimes(file, now, now);
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    const { size } = await handle.stat();
    const seen = hashes.get(id);
    if (seen?.length === size) return seen.hash.copy().digest('hex');
  } finally {
    await handle.close();
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) hash.update(chunk);
  return hash.digest('hex');
}

/** Puts a whole upload into storage under its id; it also stays where it is. */
export async function keepArrival(id: string): Promise<void> {
  await storeFileFrom(incomingPath(id), id);
}
