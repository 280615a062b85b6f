import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants, inflateSync } from 'node:zlib';
import { ContentFault } from './fault.ts';

const OVERLAP = 4096;
const CHUNK = 4 * 1024 * 1024;
const MOST_OF_OBJECTS = 8 * 1024 * 1024;
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_OBJECT_STREAMS = 20_000;

/**
 * An action that starts a program or runs a script, however its names are written. Nothing shorter is looked for: in a
 * large file packed pictures hold every short sequence by chance.
 */
const ACTION = /\/S\s*\/(?:Launch|JavaScript)\b|\/RichMedia\b/;
const OBJECTS = /\/ObjStm\b[\s\S]{0,400}?>>\s*stream\r?\n/g;

/**
 * Ends the reading of a PDF that starts programs or runs scripts. What draws the pages does not say so of every action,
 * so the objects themselves are looked through, also those that are packed together.
 */
export async function expectNoActions(path: string): Promise<void> {
  const packed: number[] = [];
  let before = '';
  let at = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, encoding: 'latin1' })) {
    const text = before + chunk;
    const start = at - before.length;
    refuseActions(text);
    for (const { index, 0: found } of text.matchAll(OBJECTS)) {
      const place = start + index + found.length;
      if (packed.at(-1) !== place && packed.length < MOST_OBJECT_STREAMS) packed.push(place);
    }
    at += chunk.length;
    before = text.slice(-OVERLAP);
  }
  const handle = await open(path, 'r');
  try {
    for (const place of packed) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(MOST_OF_OBJECTS, at - place)), {
        position: place,
      });
      refuseActions(unpacked(buffer.subarray(0, bytesRead)));
    }
  } finally {
    await handle.close();
  }
}

function refuseActions(text: string): void {
  const plain = text.includes('#')
    ? text.replace(/#([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  if (ACTION.test(plain)) throw new ContentFault('script');
}

/** What is packed in another way than the usual one is left to what draws the pages. */
function unpacked(bytes: Buffer): string {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED };
    return inflateSync(bytes, options).toString('latin1');
  } catch {
    return '';
  }
}
