import path from 'node:path';
import type { FileEnding } from '../accepted-files';
import { askNextDoor, inLane } from '../next-door';

const MOST_SECONDS_OF_DRAWING = 20;
const MOST_POINTS_ACROSS = 1600;
const AT_ONCE = 2;
const MOST_WAITING = 20;

/** A page as it looks. */
export type Drawing = { bytes: Uint8Array<ArrayBuffer>; mediaType: 'image/png' | 'image/jpeg' };

const WATCHED = path.join('lib', 'platform', 'file-contents', 'watched.ts');

/** Lets `use` read a file at a local path, which may have to be fetched first. */
type WithFile = (use: (localPath: string) => Promise<Drawing | null>) => Promise<Drawing | null>;

/**
 * Draws a page of a file, from 1, at most 1600 points wide, in a process of its own with bounds of memory and 20
 * seconds. Null for a page that there is none of or that cannot be drawn; `busy` where too many wait. The file is asked
 * for only when its turn has come, so that no more of them are fetched at once than drawn.
 */
export function drawPage(ending: FileEnding, withFile: WithFile, page: number): Promise<Drawing | 'busy' | null> {
  return inLane(WATCHED, { atOnce: AT_ONCE, mostWaiting: MOST_WAITING }, () =>
    withFile((file) => drawNextDoor(ending, file, page)),
  );
}

async function drawNextDoor(ending: FileEnding, file: string, page: number): Promise<Drawing | null> {
  const answer = await askNextDoor({
    script: WATCHED,
    arguments: ['./reading/draw-page.ts', ending, path.resolve(file), String(page), String(MOST_POINTS_ACROSS)],
    file: { path: file },
    megabytesOfMemory: 256,
    mostSeconds: MOST_SECONDS_OF_DRAWING,
    mostBytesOfAnswer: 32 * 1024 * 1024,
    atOnce: AT_ONCE,
    mayUseThreads: true,
    mayUseAddons: true,
  });
  if (!Buffer.isBuffer(answer) || answer.length === 0) return null;
  return { bytes: new Uint8Array(answer), mediaType: ending === 'jpg' ? 'image/jpeg' : 'image/png' };
}
