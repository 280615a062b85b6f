import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

// `npm audit` needs a service that is not always there; this table is checked against the lock file instead.
const oldestSafe: Record<string, string> = {
  next: '16.3.3',
  'next-auth': '4.24.15',
  react: '19.2.4',
  'react-dom': '19.2.4',
  pg: '8.20.0',
  zod: '4.1.0',
  'graphile-worker': '0.18.0',
  '@prisma/client': '7.10.0',
  nodemailer: '9.1.1',
  '@tus/server': '2.4.5',
  mammoth: '1.11.0',
};

/** Frozen, with holes that are known and stay open. */
const banned = ['xlsx', 'event-stream', 'request', 'exceljs'];

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')));

const locked = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, { version }]) => ({
    place,
    name: place.split('node_modules/').at(-1) ?? place,
    version: version ?? '0',
  }));

function isAtLeast(version: string, oldest: string): boolean {
  const [a, b] = [version, oldest].map((text) => text.split('-')[0]?.split('.').map(Number) ?? []);
  for (const position of [0, 1, 2]) {
    const difference = (a?.[position] ?? 0) - (b?.[position] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe('the packages in package-lock.json', () => {
  it('are read from the lock file', () => {
    expect(locked.map(({ name }) => name)).toContain('next');
  });

  it.each(Object.entries(oldestSafe))('hold no %s older than %s [V15.2.1]', (name, oldest) => {
    const tooOld = locked.filter((found) => found.name === name && !isAtLeast(found.version, oldest));
    expect(tooOld).toEqual([]);
  });

  it.each(banned)('hold no %s [V15.2.1]', (name) => {
    expect(locked.filter((found) => found.name === name)).toEqual([]);
  });

  it.each([
    ['16.3.3', '16.3.3', true],
    ['16.10.0', '16.3.3', true],
    ['16.3.2', '16.3.3', false],
    ['15.9.9', '16.3.3', false],
    ['17.0.0-rc.1', '16.3.3', true],
  ])('compare by number: %s against %s', (version, oldest, expected) => {
    expect(isAtLeast(version, oldest)).toBe(expected);
  });
});
