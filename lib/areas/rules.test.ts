import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, slugOf } from './rules';

describe('slugOf', () => {
  test.each([
    ['Children’s social care', 'childrens-social-care'],
    ["Bishop's Stortford & District", 'bishops-stortford-district'],
    ['Ynys Môn', 'ynys-mon'],
    ['  Police  ', 'police'],
    ['—', 'unnamed'],
  ])('%s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('is always fit for an address, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

test('freeSlug counts on until nobody has it', () => {
  expect(freeSlug('Police', [])).toBe('police');
  expect(freeSlug('Police', ['police', 'police-2'])).toBe('police-3');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('police', 'police-2', 'police-3', 'police-4')), (taken) => {
      expect(taken).not.toContain(freeSlug('Police', taken));
    }),
  );
});
