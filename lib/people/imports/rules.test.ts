import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GIVEN_ROLES, roleReach } from '../rules';
import { columnLabels } from './columns';
import { checkTable, type Known } from './rules';
import { dayWritten } from './words';

const POLICE = '00000000-0000-4000-8000-00000000000a';
const BOARD = '00000000-0000-4000-8000-00000000000b';
const known: Known = {
  partners: [{ id: POLICE, slug: 'police', name: 'City police', shortName: 'Police' }],
  boards: [{ id: BOARD, name: 'Safeguarding board' }],
  today: '2009-09-14',
};
const HEADINGS = Object.values(columnLabels);

const check = (...people: string[][]) => checkTable([HEADINGS, ...people], known);
const inTables = GIVEN_ROLES.filter((role) => role !== 'inspector');
const kim = ['Kim', 'Kim@Example.org', 'Contributor', 'police', '', '31/3/2010'];

describe('a table of people', () => {
  test('is read in the words that people use', () => {
    expect(check(kim, ['', '', '', ''], ['Ann', 'ann@example.org', 'BOARD MEMBER', '', 'safeguarding board'])).toEqual({
      rows: [
        {
          ...{ number: 2, name: 'Kim', email: 'kim@example.org', role: 'contributor', partnerId: POLICE },
          ...{ serviceId: null, boardId: null, endsOn: '2010-03-31' },
        },
        {
          ...{ number: 4, name: 'Ann', email: 'ann@example.org', role: 'board-member', partnerId: null },
          ...{ serviceId: null, boardId: BOARD, endsOn: null },
        },
      ],
    });
  });

  test('has its columns in any order and under the names that people give them', () => {
    const rows = [
      ['Until', 'Organisation', 'email address', 'ROLE', 'Full name'],
      ['', 'City Police', 'kim@example.org', 'key contact', 'Kim'],
    ];
    expect(checkTable(rows, known)).toMatchObject({ rows: [{ role: 'key-contact', partnerId: POLICE, name: 'Kim' }] });
  });

  test.each<[string, string[], string[]]>([
    ['nothing but a role', ['', '', 'Auditor'], ['Name', 'E-mail', 'Partner']],
    ['an unknown role', ['Kim', 'k@example.org', 'Boss'], ['Role']],
    ['no role', ['Kim', 'k@example.org', ''], ['Role']],
    ['an inspector', ['Kim', 'k@example.org', 'Inspector'], ['Role']],
    ['an unknown partner', ['Kim', 'k@example.org', 'Auditor', 'Fire brigade'], ['Partner']],
    ['no board', ['Kim', 'k@example.org', 'Board member'], ['Board']],
    ['a broken address', ['Kim', 'kim at example', 'Task group member'], ['E-mail']],
    ['a day that is over', ['Kim', 'k@example.org', 'Task group member', '', '', '2009-09-13'], ['Last day']],
    ['a day that is none', ['Kim', 'k@example.org', 'Task group member', '', '', '31/2/2010'], ['Last day']],
    ['a formula for a name', ['=cmd()', 'k@example.org', 'Task group member'], ['Name']],
    ['a formula for an address', ['Kim', '@SUM(1)', 'Task group member'], ['E-mail']],
    ['everything wrong', ['', 'x', 'y', 'z', 'z', 'z'], HEADINGS],
  ])('with %s says so by row and column [V2.2.3]', (_what, person, columns) => {
    const places = columns.map((column) => expect.stringMatching(new RegExp(`^Row 2, ${column}: .`)));
    expect(check(person)).toEqual({ faults: places });
  });

  test.each(inTables)('a %s is given for what the role reaches, and for nothing else [V2.2.3]', (role) => {
    const reach = roleReach(role);
    const found = check(['Kim', 'kim@example.org', role, 'Police', 'Safeguarding board']);
    const faults = 'faults' in found ? found.faults.join('\n') : '';
    expect(faults.includes('Partner: Leave this empty')).toBe(reach !== 'partner');
    expect(faults.includes('Board: Leave this empty')).toBe(reach !== 'board');
  });

  test('names nobody twice in one role, and nobody by two names', () => {
    expect(
      check(kim, [...kim.slice(0, 2), 'Auditor', 'police'], kim, ['Kit', ...kim.slice(1, 2), 'Deputy', '']),
    ).toEqual({
      faults: [
        'Row 4, E-mail: Row 2 invites them into the same role. Keep one',
        expect.stringMatching(/^Row 5, Partner: /),
      ],
    });
    const [, email = '', ...rest] = kim;
    expect(check(kim, ['Kit', email, 'Auditor', ...rest.slice(1)])).toEqual({
      faults: ['Row 3, Name: Row 2 gives this e-mail address another name'],
    });
  });

  test.each<[string, string[][], RegExp]>([
    ['nothing', [], /nobody in this table/],
    ['headings alone', [HEADINGS, ['', '']], /nobody in this table/],
    ['no headings', [kim, kim], /not a column/],
    ['a column twice', [[...HEADINGS, 'E-Mail'], kim], /two columns “E-mail”/],
    ['a column that is not known', [[...HEADINGS, 'Ends'], kim], /“Ends” is not a column/],
    ['no column for the role', [['Name', 'E-mail'], kim], /no column “Role”/],
    ['ten thousand columns', [HEADINGS, Array.from({ length: 10_000 }, () => 'x')], /more than 50 columns/],
    ['too many people', [HEADINGS, ...Array.from({ length: 2001 }, () => kim)], /more than 2,000 people/],
  ])('with %s is refused as a whole', (_what, table, says) => {
    expect(checkTable(table, known)).toEqual({ faults: expect.arrayContaining([expect.stringMatching(says)]) });
  });

  test('with more faults than anybody reads at once lists the first of them', () => {
    const found = check(...Array.from({ length: 60 }, () => ['Kim', 'no address', 'Task group member']));
    if (!('faults' in found)) throw new Error('no faults');
    expect(found.faults).toHaveLength(51);
    expect(found.faults.at(-1)).toMatch(/^And 10 more/);
  });

  test('gives rows or faults for whatever stands in it, and never both or neither [V1.5.2]', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('Kim', 'kim@example.org', 'Auditor', 'Police', '__proto__'));
    const row = fc.array(cell, { maxLength: 7 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.boolean(), (cells, hasHeadings) => {
        const found = checkTable(hasHeadings ? [HEADINGS, ...cells] : cells, known);
        if ('rows' in found) expect(found.rows.length).toBeGreaterThan(0);
        else expect(found.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['2010-03-31', '2010-03-31'],
  ['31/3/2010', '2010-03-31'],
  ['31.03.2010', '2010-03-31'],
  ['31 March 2010', '2010-03-31'],
  ['1 sept 2010', '2010-09-01'],
  ['31-Mar-2010', '2010-03-31'],
  ['3/31/2010', null],
  ['31/3/10', null],
  ['soon', null],
])('the day %s', (text, day) => {
  expect(dayWritten(text)).toBe(day);
});
