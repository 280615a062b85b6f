import path from 'node:path';
import type { FileEnding } from '../accepted-files';
import { askNextDoor } from '../next-door';

const MOST_SECONDS_OF_DRAWING = 20;
const MOST_POINTS_ACROSS = 1600;

/** A page as it looks. */
export type Drawing = { bytes: Uint8Array<ArrayBuffer>; mediaType: 'image/png' | 'image/jpeg' };

const WATCHED = path.join('lib', 'platform', 'file-contents', 'watched.ts');

/**
 * Draws a page of a local file, from 1, at most 1600 points wide, in a process of its own with bounds of memory and 20
 * seconds. Null for a page that there is none of or that cannot be drawn; `busy` where too many wait.
 */
export async function drawPage(ending: FileEnding, file: string, page: number): Promise<Drawing | 'busy' | null> {
  const answer = await askNextDoor({
    script: WATCHED,
    arguments: ['./reading/draw-page.ts', ending, path.resolve(file), String(page), String(MOST_POINTS_ACROSS)],
    file: { path: file },
    megabytesOfMemory: 256,
    mostSeconds: MOST_SECONDS_OF_DRAWING,
    mostBytesOfAnswer: 32 * 1024 * 1024,
    atOnce: 2,
    mostWaiting: 20,
    mayUseThreads: true,
    mayUseAddons: true,
  });
  if (answer === 'busy') return answer;
  if (answer === 'slow' || answer === null || answer.length === 0) return null;
  return { bytes: new Uint8Array(answer), mediaType: ending === 'jpg' ? 'image/jpeg' : 'image/png' };
}
