import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openStoredFile, removeStoredFile, storeFile } from './storage';

const folder = mkdtempSync(path.join(tmpdir(), 'prepare-storage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (key: string) => new Uint8Array(await new Response(await openStoredFile(key, folder)).arrayBuffer());

describe('stored files', () => {
  it('come back byte for byte, with their hash and size [V11.4.3]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const stored = await storeFile(bytes, folder);
        expect(await read(stored.storageKey)).toEqual(bytes);
        expect(stored.sizeInBytes).toBe(bytes.length);
        expect(stored.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 25 },
    );
  });

  it('never share a key, can be read by nobody else, and leave nothing unfinished', async () => {
    const bytes = new TextEncoder().encode('the same');
    const keys = await Promise.all(Array.from({ length: 20 }, async () => (await storeFile(bytes, folder)).storageKey));
    expect(new Set(keys).size).toBe(20);
    expect(statSync(path.join(folder, keys[0] ?? '')).mode & 0o077).toBe(0);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
  });

  it('are gone once removed; removing again does nothing', async () => {
    const { storageKey } = await storeFile(new Uint8Array([1]), folder);
    await removeStoredFile(storageKey, folder);
    await removeStoredFile(storageKey, folder);
    await expect(read(storageKey)).rejects.toThrow('ENOENT');
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'ab/../../../etc/passwd',
    'ab/0190b8a0-0000-7000-8000-000000000000/../../x',
    'ab/0190b8a0-0000-7000-8000-000000000000\n',
    'ab\\0190b8a0-0000-7000-8000-000000000000',
    '',
  ])('cannot be reached by the path %j [V5.3.2]', async (key) => {
    await expect(openStoredFile(key, folder)).rejects.toThrow(RangeError);
    await expect(removeStoredFile(key, folder)).rejects.toThrow(RangeError);
  });
});
