import { open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { ContentFault } from './fault.ts';
import { SPACE, spelt, unspelt } from './pdf-words.ts';

const MOST_PACKED = 8 * 1024 * 1024;
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const LONGEST_DICTIONARY = 1024;

/** Where the packed bytes of objects begin in the file. */
export type PackedObjects = number;

/** What says that a stream holds objects. Outlines have a first as well, but always as a reference. */
const MARK = new RegExp(
  `/(?:${spelt('ObjStm')}\\b|${spelt('First')}(?=[\\s\\0%])${SPACE}\\d+\\b(?!${SPACE}\\d+${SPACE}R\\b))`,
  'g',
);
/** At the start of a line, so that no comment hides the rest of it. */
const OBJECT = /[\r\n][ \t]*\d+\s+\d+\s+obj\s*$/;
const DICTIONARY = /^<<[^<>()%]*>>\s*stream\r?\n/;
const WORDS = [
  'Type\\s*/ObjStm',
  '(?:N|First|DL)\\s+\\d+',
  '(?:Length|Extends)\\s+\\d+(?:\\s+\\d+\\s+R)?',
  'Filter\\s*(?:/FlateDecode|\\[\\s*/FlateDecode\\s*\\])',
].join('|');
/** All that programs write: another way of packing, or a further one, would hide the objects from us. */
const KNOWN = new RegExp(`^<<(?:\\s*/(?:${WORDS})(?=[\\s/>]))*\\s*>>\\s*stream\\r?\\n$`);

/**
 * The streams of objects whose marks stand from one place in a piece of a file to another; `start` is where the piece
 * begins in the file. What is not packed at all is left out. Throws ContentFault for one that is not as programs write it.
 */
export function packedObjectsIn(text: string, { from, to, start }: { from: number; to: number; start: number }) {
  const found = new Set<PackedObjects>();
  for (const { index } of text.matchAll(MARK)) {
    if (index < from || index >= to) continue;
    const begin = text.lastIndexOf('<<', index);
    const [dictionary] = DICTIONARY.exec(text.slice(begin, begin + LONGEST_DICTIONARY)) ?? [];
    const words = unspelt(dictionary ?? '');
    const isKnown = KNOWN.test(words) && OBJECT.test(text.slice(Math.max(0, begin - 100), begin));
    if (!dictionary || !isKnown) throw new ContentFault('broken');
    if (words.includes('/Filter')) found.add(start + begin + dictionary.length);
  }
  return found;
}

/** Hands on the objects of each stream. Throws ContentFault where one does not unpack, or there is too much of them. */
export async function unpackEach(
  path: string,
  streams: readonly PackedObjects[],
  onText: (text: string) => void,
): Promise<void> {
  if (streams.length > MOST_STREAMS) throw new ContentFault('too-demanding');
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (const position of streams) {
      const length = Math.min(MOST_PACKED, size - position);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), { position });
      onText(unpacked(buffer.subarray(0, bytesRead)));
    }
  } finally {
    await handle.close();
  }
}

function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('latin1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const isTooLong = code === 'ERR_BUFFER_TOO_LARGE' || (code === 'Z_BUF_ERROR' && bytes.length === MOST_PACKED);
    throw new ContentFault(isTooLong ? 'too-demanding' : 'broken');
  }
}
