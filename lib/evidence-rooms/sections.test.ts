import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { headingsOf, type Place, sectionsOf } from './sections';

const pack = getPack('ILACS-2026');
const headings = headingsOf(pack);
const place = fc.constantFrom(...headings).map(({ kind, code }) => ({ kind, code, note: '' }) as Place);
const unknown = fc.constant<Place>({ kind: 'criterion', code: 'NO.SUCH', note: '' });
const item = fc.record({
  places: fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: place }, unknown), {
    selector: ({ kind, code }) => `${kind} ${code}`,
    maxLength: 6,
  }),
});

it('names every document in each of its places, and lays it down once', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const sections = sectionsOf(pack, items);
      const entries = sections.flatMap((section) => section.entries);
      expect(entries.filter(({ isFirst }) => isFirst).map((entry) => entry.item)).toHaveLength(items.length);
      expect(new Set(entries.map((entry) => entry.item)).size).toBe(items.length);
      for (const one of items) {
        const known = one.places.filter(({ code }) => code !== 'NO.SUCH').length;
        expect(entries.filter((entry) => entry.item === one)).toHaveLength(Math.max(1, known));
      }
      expect(sections.map(({ number }) => number)).toEqual(sections.map((_, index) => index + 1));
      expect(sections.every((section) => section.entries.length > 0)).toBe(true);
    }),
  );
});

it('stands in the order of the framework: criteria, then what is handed over, then the rest', () => {
  const all = [...headings].reverse().map(({ kind, code }) => ({ places: [{ kind, code, note: '' } as Place] }));
  const sections = sectionsOf(pack, [{ places: [] }, ...all]);
  expect(sections.slice(0, -1).map(({ code }) => code)).toEqual(headings.map(({ code }) => code));
  expect(sections.at(-1)?.kind).toBe('other');
});
