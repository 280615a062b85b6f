import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import { getPack } from '@/lib/frameworks/packs';
import { composeGrades } from './grades';
import { outlineOf } from './outline';
import { passage, textOf } from './passages';
import { type Cited, referencesOf } from './references';

const packs = ['SLAC-2009', 'ILACS-2026'].map((code) => getPack(code));
const site = 'https://prepare.example';

describe('the outline', () => {
  it.each(packs)('of $code gives a criterion the same number whichever others are asked for', (pack) => {
    const all = criteriaOf(pack).map(({ criterion }) => criterion.code);
    const whole = new Map(outlineOf(pack, new Set(all)).map(({ code, heading }) => [code, heading]));
    expect(new Set([...whole.values()].map(({ number }) => number)).size).toBe(whole.size);
    fc.assert(
      fc.property(fc.subarray(all), (codes) => {
        const places = outlineOf(pack, new Set(codes));
        for (const { code, heading } of places) expect(heading).toEqual(whole.get(code));
        expect(codes.every((code) => places.some((place) => place.code === code))).toBe(true);
        let level = 0;
        for (const { heading } of places) {
          expect(heading.level).toBeLessThanOrEqual(level + 1);
          level = heading.level;
        }
      }),
    );
  });

  it('of nothing is nothing', () => {
    for (const pack of packs) expect(outlineOf(pack, new Set())).toEqual([]);
  });
});

describe('a passage', () => {
  it('stands under its question, and not at all where nothing is written', () => {
    expect(passage('What next?', ' \n', site)).toEqual([]);
    expect(passage('What next?', 'This.', site).map(({ kind }) => kind)).toEqual(['lead', 'text']);
  });

  it('has whole addresses, also deep within lists and quotes', () => {
    const text = JSON.stringify(textOf('> - **[a](/areas/leeds)** and [b](https://gov.example/b)', site));
    expect(text).toContain(`${site}/areas/leeds`);
    expect(text).toContain('https://gov.example/b');
    expect(text).not.toContain('"/areas');
  });
});

describe('references', () => {
  const cited = (criterionCode: string, itemId: string): Cited => {
    return { criterionCode, itemId, title: itemId, kind: 'Audit', period: 'No period', owner: 'Police', standing: '' };
  };

  it('are numbered in the order in which a reader meets them, each item once', () => {
    const { of, annex } = referencesOf(
      [cited('B', 'x'), cited('B', 'y'), cited('A', 'y'), cited('C', 'z')],
      ['A', 'B', 'C'],
    );
    expect(of(['A'])).toEqual([{ kind: 'note', text: 'Evidence: [E1]' }]);
    expect(of(['B'])).toEqual([{ kind: 'note', text: 'Evidence: [E1], [E2]' }]);
    expect(of(['A', 'C'])).toEqual([{ kind: 'note', text: 'Evidence: [E1], [E3]' }]);
    const table = annex.find((part) => part.kind === 'table');
    expect(table?.kind === 'table' && table.table.rows.map(([reference, title]) => [reference, title])).toEqual([
      ['[E1]', 'y'],
      ['[E2]', 'x'],
      ['[E3]', 'z'],
    ]);
  });

  it('leave no trace where there are none', () => {
    const { of, annex } = referencesOf([], ['A']);
    expect([...of(['A']), ...annex]).toEqual([]);
  });
});

describe('the workbook of grades', () => {
  it('says in words what each service agreed, and why a cell has no grade', () => {
    const [pack] = packs;
    if (!pack) throw new Error('There are packs');
    const codes = criteriaOf(pack)
      .filter(({ criterion }) => criterion.selfEvaluated && criterion.graded)
      .map(({ criterion }) => criterion.code);
    const [first = '', second = '', third = ''] = codes;
    const setting = { areaName: 'Leeds', marking: 'Official', today: '2009-09-14', site } as const;
    const services = [
      {
        ...{ name: 'One', partnerName: 'Police', asked: new Set([first, second, third]) },
        agreed: {
          edition: 'Autumn 2009',
          agreedAt: null,
          grades: new Map([
            [first, 'good'],
            [second, null],
          ]),
        },
      },
      { name: 'Two', partnerName: 'Hospital', asked: new Set([first]), agreed: null },
    ];
    const { sheets } = composeGrades(pack, services, setting, null);
    const rows = sheets.slice(1).flatMap(({ rows: [, ...below] }) => below);
    const cells = rows.map((row) => row.slice(1)).filter((row) => row.some(Boolean));
    expect(cells.toSorted()).toEqual(
      [
        ['Good', 'Nothing agreed'],
        ['Not graded', 'Not asked'],
        ['Nothing agreed', 'Not asked'],
      ].toSorted(),
    );
  });
});
