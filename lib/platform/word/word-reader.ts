import path from 'node:path';
import { z } from 'zod';
import { readNextDoor } from '../next-door';

const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), html: z.string() }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
]);

/** What stands in a document, in its order: HTML between tables, and tables of cells of HTML. */
export type WordPart = z.output<typeof partSchema>;
export type WordDocument = { parts: WordPart[]; pictures: number } | { fault: string };

const FAULTS = ['broken', 'moved-text', 'too-much'] as const;

const answerSchema = z.union([
  z.object({ parts: z.array(partSchema), pictures: z.number() }),
  z.object({ fault: z.enum(FAULTS) }),
]);

const faults: Record<(typeof FAULTS)[number] | 'busy' | 'slow', string> = {
  busy: 'Many files are being read at the moment. Wait a minute, then choose this one once more.',
  slow: 'This document takes too long to read. Take out what does not belong in it, or try again in a moment.',
  broken: 'This file cannot be read as a Word document. Open it, save it again as .docx, and choose it once more.',
  'moved-text':
    'This document has text that was moved while changes were tracked. Accept all changes, save it, and choose it once more.',
  'too-much':
    'This document holds more than can be read here. Take out pictures and what does not belong in it, save it, and choose it once more.',
};

const READER = path.join('lib', 'platform', 'word', 'read-word.ts');

/**
 * What stands in a Word document, with tracked insertions and without tracked deletions, comments and pictures; or one
 * sentence that says what is wrong with it. It is read next door. Ask checkFile first whether it is one.
 */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  const answer = await readNextDoor(READER, 'docx', bytes);
  if (answer === 'busy' || answer === 'slow') return { fault: faults[answer] };
  const { data } = answerSchema.safeParse(answer);
  if (data && 'parts' in data) return data;
  return { fault: faults[data?.fault ?? 'broken'] };
}
