import { hash as digest } from 'node:crypto';
import { z } from 'zod';
import type { ChainEnd } from './verify';

/** The head of one area's chain at an instant, as it is kept outside the database. */
export type Anchor = ChainEnd & { areaId: string };

const lineSchema = z.object({
  at: z.iso.datetime(),
  area: z.uuid(),
  sequence: z.number().int().min(0),
  hash: z.string(),
  /** SHA-256 of the line before, without its end; empty in the first line. */
  previous: z.string(),
});

/** What stands in a file of anchors: by area, with the hash of the last line; and the first line that is not as written. */
export type AnchorBook = {
  anchors: ReadonlyMap<string, readonly ChainEnd[]>;
  lastLineHash: string;
  /** Counted from 1; null when every line continues the one before it. */
  faultyLine: number | null;
};

/** The hash that the next line carries of this one. */
export function hashOfLine(line: string): string {
  return digest('sha256', line, 'hex');
}

/** A line of the file, without its end. `previous` is the hash of the line before. */
export function anchorLine({ areaId, sequence, hash }: Anchor, at: Date, previous: string): string {
  return JSON.stringify({ at: at.toISOString(), area: areaId, sequence: Number(sequence), hash, previous });
}

/**
 * Reads a file of anchors. A last line without an end was never finished and does not count. Reads on behind a faulty
 * line: what it says may still show what was done to a chain.
 */
export function readAnchors(text: string): AnchorBook {
  const anchors = new Map<string, ChainEnd[]>();
  let lastLineHash = '';
  let faultyLine: number | null = null;
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const entry = parseLine(line);
    if (entry?.previous !== lastLineHash) faultyLine ??= index + 1;
    lastLineHash = hashOfLine(line);
    if (!entry) continue;
    const ends = anchors.get(entry.area) ?? [];
    ends.push({ sequence: BigInt(entry.sequence), hash: entry.hash });
    anchors.set(entry.area, ends);
  }
  return { anchors, lastLineHash, faultyLine };
}

function parseLine(line: string): z.output<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The heads that the book does not end with yet: those that are to be anchored. */
export function unanchored(book: AnchorBook, heads: readonly Anchor[]): Anchor[] {
  return heads.filter(({ areaId, sequence, hash }) => {
    const last = book.anchors.get(areaId)?.at(-1);
    return last?.sequence !== sequence || last.hash !== hash;
  });
}
