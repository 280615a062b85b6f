import { createReadStream } from 'node:fs';
import { ContentFault } from './fault.ts';
import { type PackedObjects, packedObjectsIn, unpackEach } from './pdf-packed-objects.ts';
import { SPACE, spelt } from './pdf-words.ts';

const CHUNK = 4 * 1024 * 1024;
const OVERLAP = 4096;

/**
 * An action that starts a program or runs a script, however its names are written, or whose kind stands elsewhere, which
 * no program writes. Nothing shorter is looked for: in a large file packed pictures hold every short sequence by chance.
 */
const ACTION = new RegExp(
  `/${spelt('S')}${SPACE}(?:/(?:${spelt('Launch')}|${spelt('JavaScript')})\\b|(?<!S|#53)\\d+${SPACE}\\d+${SPACE}R\\b)|/${spelt('RichMedia')}\\b`,
);
/** What may be the beginning of one, however much space it has, at the end of what was read so far. */
const BEGINNING = new RegExp(`/${spelt('S')}${SPACE}(?:\\d+${SPACE}){0,2}(?:%[^\\r\\n]*|/[^\\s\\0/]{0,40})?$`);

/**
 * Ends the reading of a PDF that starts programs or runs scripts. What draws the pages does not say so of every action,
 * so the objects themselves are looked through, also those that are packed together; where those cannot be unpacked the
 * reading ends as well.
 */
export async function expectNoActions(path: string): Promise<void> {
  const packed: PackedObjects[] = [];
  let before = '';
  let at = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, encoding: 'latin1' })) {
    const text = before + chunk;
    refuseActions(text);
    // Each is looked at where half of the overlap stands on either side of it.
    const from = before.length - OVERLAP / 2;
    packed.push(...packedObjectsIn(text, { from, to: text.length - OVERLAP / 2, start: at - before.length }));
    at += chunk.length;
    const beginning = BEGINNING.exec(text)?.index ?? text.length;
    before = text.slice(Math.max(0, Math.min(beginning, text.length - OVERLAP)));
  }
  packed.push(...packedObjectsIn(before, { from: before.length - OVERLAP / 2, to: at, start: at - before.length }));
  await unpackEach(path, packed, refuseActions);
}

function refuseActions(text: string): void {
  if (ACTION.test(text)) throw new ContentFault('script');
}
