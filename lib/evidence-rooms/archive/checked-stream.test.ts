import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { checkedStream } from './checked-stream';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What arrives of a file in pieces of that size, and whether it ends in an error. */
async function arriving(bytes: Buffer, pieces: number, announced: Buffer) {
  const source = Readable.from(
    (async function* () {
      for (let at = 0; at < bytes.byteLength; at += pieces) {
        yield bytes.subarray(at, at + pieces);
        // A reader takes what it is given before it is known how the file ends.
        await setImmediate();
      }
    })(),
    { objectMode: false },
  );
  const chunks: Buffer[] = [];
  let isBrokenOff = false;
  try {
    const checked = checkedStream(source, { sha256: sha256(announced), sizeInBytes: announced.byteLength });
    for await (const chunk of checked) chunks.push(chunk);
  } catch {
    isBrokenOff = true;
  }
  return { arrived: Buffer.concat(chunks), isBrokenOff };
}

it.each([
  [0, 1],
  [10, 10],
  [200_000, 64_000],
])('passes on %i bytes in pieces of %i', async (size, pieces) => {
  const bytes = Buffer.alloc(size, 1);
  expect(await arriving(bytes, pieces, bytes)).toEqual({ arrived: bytes, isBrokenOff: false });
});

it.each([10, 9, 1])('never gives the whole of a changed file of the same size, in pieces of %i', async (pieces) => {
  const { arrived, isBrokenOff } = await arriving(Buffer.alloc(10, 2), pieces, Buffer.alloc(10, 1));
  expect(isBrokenOff).toBe(true);
  expect(arrived.byteLength).toBeLessThan(10);
});

it('gives no byte more than was announced', async () => {
  const { arrived, isBrokenOff } = await arriving(Buffer.alloc(20, 1), 5, Buffer.alloc(10, 1));
  expect([arrived.byteLength <= 10, isBrokenOff]).toEqual([true, true]);
});
