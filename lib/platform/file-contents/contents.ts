import path from 'node:path';
import { z } from 'zod';
import type { FileEnding } from '../accepted-files';
import { FILE_FAULTS } from '../file-faults';
import { askNextDoor, parsed } from '../next-door';
import type { ContentsAnswer } from './types';

/** The most that reading one file through may take; longer, and its reader is ended. */
const MOST_SECONDS_OF_READING = 90;

const answerSchema = z.union([
  z.object({ fault: z.enum(FILE_FAULTS) }),
  z.object({
    pageCount: z.number().nullable(),
    text: z.enum(['read', 'partly', 'scanned', 'none']),
    passages: z.array(z.object({ page: z.number().nullable(), text: z.string() })),
  }),
]);

const WATCHED = path.join('lib', 'platform', 'file-contents', 'watched.ts');

/**
 * Reads a local file through, in a process of its own with bounds of memory and 90 seconds: its text, or the fault for
 * which it is not to be kept. A file that breaks its reader or takes too long is too demanding. Gives `busy` where too
 * many wait. The kind is taken for granted: ask checkFileAt first.
 */
export async function readContents(ending: FileEnding, file: string): Promise<ContentsAnswer | 'busy'> {
  const answer = await askNextDoor({
    script: WATCHED,
    arguments: ['./reading/read-contents.ts', ending, path.resolve(file)],
    file: { path: file },
    megabytesOfMemory: 384,
    mostSeconds: MOST_SECONDS_OF_READING,
    mostBytesOfAnswer: 64 * 1024 * 1024,
    mayUseThreads: true,
  });
  if (answer === 'busy') return 'busy';
  if (answer === 'slow' || answer === null) return { fault: 'too-demanding' };
  return answerSchema.safeParse(parsed(answer)).data ?? { fault: 'too-demanding' };
}
