import { describe, expect, test } from 'vitest';
import { listPacks } from '../packs';
import { adoptionOf, adoptionValue } from './rules';

describe('a choice of framework and kind', () => {
  test('every kind of every shipped pack comes back as it went', () => {
    for (const pack of listPacks())
      for (const { code: kindCode } of pack.kinds) {
        const adoption = { code: pack.code, kindCode };
        expect(adoptionOf(adoptionValue(adoption), listPacks())).toEqual(adoption);
      }
  });

  test.each(['', 'ILACS-2026', 'ILACS-2026/', 'ILACS-2026/STANDARD/MORE', 'ILACS-2026/ANNOUNCED', 'NONE/STANDARD'])(
    'refuses %j',
    (value) => {
      expect(adoptionOf(value, listPacks())).toBeNull();
    },
  );
});
