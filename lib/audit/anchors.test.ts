import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAnchors } from './anchor-file';
import { type Anchor, readAnchors } from './anchors';

const leeds = '7c5f2e60-0000-4000-8000-000000000001';
const county = '7c5f2e60-0000-4000-8000-000000000002';
const at = new Date('2009-09-14T09:00:00Z');
const end = (areaId: string, sequence: number): Anchor => ({
  areaId,
  sequence: BigInt(sequence),
  hash: `${sequence}`.repeat(64),
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prepare-anchors-'));
  file = path.join(folder, 'made', 'heads.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readFileSync(file, 'utf8');

describe('the file of anchors', () => {
  it('gets a line for every head that has moved, and none for one that has not [V16.4.3]', async () => {
    expect(await appendAnchors(file, [end(leeds, 1), end(county, 2)], at)).toBe(2);
    expect(await appendAnchors(file, [end(leeds, 1), end(county, 2)], at)).toBe(0);
    expect(await appendAnchors(file, [end(leeds, 3), end(county, 2)], at)).toBe(1);
    const { anchors, faultyLine } = readAnchors(read());
    expect(anchors.get(leeds)?.map(({ sequence }) => sequence)).toEqual([1n, 3n]);
    expect(anchors.get(county)?.map(({ sequence }) => sequence)).toEqual([2n]);
    expect(faultyLine).toBeNull();
  });

  it('is its owner’s alone', async () => {
    await appendAnchors(file, [end(leeds, 1)], at);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('loses nothing when it cannot be written: the same heads are anchored the next time [V16.4.3]', async () => {
    await appendAnchors(file, [end(leeds, 1)], at);
    const there = read();
    rmSync(path.dirname(file), { recursive: true });
    writeFileSync(path.dirname(file), '');
    await expect(appendAnchors(file, [end(leeds, 2)], at)).rejects.toThrow();
    rmSync(path.dirname(file));
    expect(await appendAnchors(file, [end(leeds, 2)], at)).toBe(1);
    expect(there).not.toBe(read());
  });

  it('goes on behind a line that a crash left unfinished', async () => {
    await appendAnchors(file, [end(leeds, 1), end(leeds, 2)], at);
    truncateSync(file, statSync(file).size - 20);
    expect(readAnchors(read()).anchors.get(leeds)).toHaveLength(1);
    await appendAnchors(file, [end(leeds, 2)], at);
    const { anchors, faultyLine } = readAnchors(read());
    expect(anchors.get(leeds)?.map(({ sequence }) => sequence)).toEqual([1n, 2n]);
    expect(faultyLine).toBeNull();
  });

  it.each([
    ['changed', (lines: string[]) => lines.with(1, (lines[1] ?? '').replace('"sequence":2', '"sequence":9')), 3],
    ['no longer JSON', (lines: string[]) => lines.with(1, 'x'), 2],
    ['taken out', (lines: string[]) => lines.toSpliced(1, 1), 2],
    ['put in', (lines: string[]) => lines.toSpliced(1, 0, lines[0] ?? ''), 2],
    ['moved', (lines: string[]) => [...lines.slice(0, 1), ...lines.slice(1).reverse()], 2],
  ])('shows a line that was %s [V16.4.2]', async (_what, change, faultyLine) => {
    await appendAnchors(
      file,
      [1, 2, 3].map((sequence) => end(leeds, sequence)),
      at,
    );
    const lines = read().trimEnd().split('\n');
    expect(readAnchors(`${change(lines).join('\n')}\n`).faultyLine).toBe(faultyLine);
  });
});
