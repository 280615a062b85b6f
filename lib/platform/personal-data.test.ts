import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findPersonalData, personalDataIn, refusePersonalData } from './personal-data';

describe('personalDataIn', () => {
  it.each([
    ['See ⟦943 476 5919⟧ for the history', 'an NHS number'],
    ['NHS ⟦9434765919⟧', 'an NHS number'],
    ['number ⟦943-476-5919⟧.', 'an NHS number'],
    ['Sam Example, ⟦DOB 12/03/2001⟧', 'a date of birth'],
    ['Sam Example (⟦d.o.b. 12.3.01⟧)', 'a date of birth'],
    ['⟦date of birth: 3 May 2004⟧', 'a date of birth'],
    ['Sam was ⟦born on 3rd May 2004⟧', 'a date of birth'],
    ['Sam Example ⟦b. 12-03-2001⟧', 'a date of birth'],
    ['We saw ⟦Sam Example, 12/03/2001⟧ at home', 'a name with a date of birth'],
    ['⟦Sam Example (12.3.01⟧)', 'a name with a date of birth'],
    ['⟦Example, Sam: 2001-03-12⟧', 'a name with a date of birth'],
    ['- **⟦Zoë O’Neill-Example** 12-03-2001⟧', 'a name with a date of birth'],
    ['⟦Sam J McExample | 1/3/2001⟧', 'a name with a date of birth'],
    ['Ring ⟦0113 496 0000⟧ to ask', 'a telephone number'],
    ['⟦07700 900123⟧', 'a telephone number'],
    ['⟦(0113) 4960 000⟧', 'a telephone number'],
    ['⟦+44 (0)7700 900 123⟧', 'a telephone number'],
    ['lives at ⟦LS2 8QB⟧', 'a postcode'],
    ['⟦LS28QB⟧', 'a postcode'],
    ['⟦ls2 8qb⟧', 'a postcode'],
    ['⟦W1A 1AA⟧', 'a postcode'],
    ['write to ⟦sam.example@leeds.example⟧.', 'an e-mail address'],
  ])('%j holds %s', (marked, what) => {
    const [text, from, to] = [marked.replace(/[⟦⟧]/g, ''), marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
    expect(personalDataIn(text)).toEqual([{ what, words: text.slice(from, to), from, to }]);
    expect(findPersonalData(text)).toBe(
      `“${text.slice(from, to)}” could be ${what}. Take it out: write without anyone’s personal details.`,
    );
  });

  it('finds all of them, in reading order', () => {
    const text = 'Ring 0113 496 0000 or 07700 900123, LS2 8QB. Sam Example 12/03/2001, NHS 943 476 5919.';
    expect(personalDataIn(text).map(({ words }) => words)).toEqual([
      '0113 496 0000',
      '07700 900123',
      'LS2 8QB',
      'Sam Example 12/03/2001',
      '943 476 5919',
    ]);
  });

  it.each([
    '',
    'Audit of 23 case files, 21 to 22 July 2009',
    'From 01/09/2009 to 02/10/2009: 1,600 of 1,600 reviewed',
    'Period 01 09 2009 to 30 09 2009',
    'Visits 01-09-2009 30-09-2009: all seen',
    'Children born before 1 April 2009 were counted apart',
    'Recorded dates of birth were missing in 4 of 23 files',
    'Case reference LDS-0901, criterion 4.1.2, section 47',
    'Initial assessments: 1234567890 is a count nobody has',
    'In Q1 2nd and s1 3rd terms, 85% were on time',
    'SLAC-2009, ILACS-2026 and JTAI-2025; see 2008-09 and 0.5 to 0.75',
    'Audit Report 01/09/2009',
    'Published by the Leeds Safeguarding Children Board, 12/03/2009',
    'Reviewed on Monday 12/03/2009',
    'The Duty Team (12.3.09) and the Emergency Team 13.3.09',
    'Children and Young People’s Plan 2009-04-01',
    'Version 2.1, Final Draft – 14/09/2009',
    'CIN and CPP 12/03/2009',
    'Next Steps\n\n12/03/2009: the board meets',
    'Serious Case Review 2009-03-12',
  ])('%j holds nothing of a person', (text) => {
    expect(findPersonalData(text)).toBeNull();
  });

  it('finds every well-formed NHS number, however it is spaced, and none whose check digit is wrong', () => {
    const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nine, fc.constantFrom('', ' ', '-'), (digits, gap) => {
        fc.pre(digits[0] !== 0 && new Set(digits).size > 1);
        const sum = digits.reduce((total, digit, index) => total + digit * (10 - index), 0);
        const check = (11 - (sum % 11)) % 11;
        fc.pre(check !== 10);
        const write = (last: number) =>
          [digits.slice(0, 3).join(''), digits.slice(3, 6).join(''), digits.slice(6).join('') + last].join(gap);
        expect(findPersonalData(`child ${write(check)}, see file`)).toContain('an NHS number');
        expect(findPersonalData(`child ${write((check + 1) % 10)}, see file`)).toBeNull();
      }),
    );
  });

  it('gives places that hold the words, none overlapping, for any text', () => {
    const pieces = fc.constantFrom(
      'Sam',
      'Example',
      ' ',
      ', ',
      '12/03/2001',
      '943 476 5919',
      'LS2 8QB',
      'dob ',
      '0113 496 0000',
      'a@b.uk',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (text) => {
          let last = 0;
          for (const { words, from, to } of personalDataIn(text)) {
            expect(text.slice(from, to)).toBe(words);
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
        },
      ),
    );
  });

  it('looks through a long text in no time, whatever it is made of [V1.2.9]', () => {
    const pieces = [
      'x',
      '1',
      'x1',
      '-',
      'a.',
      '1 ',
      'AB1 ',
      '1/',
      '0 ',
      'born ',
      'dob ',
      '(0',
      'a@',
      'a@a.',
      'Ab ',
      'Ab, ',
      'Ab-',
      'a.a@b',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(8000 / piece.length));
      const started = performance.now();
      personalDataIn(text);
      expect(performance.now() - started, piece).toBeLessThan(1000);
    }
  });

  it.each([
    ['white space', `b.${' '.repeat(150_000)}`],
    ['e-mail addresses', 'a@a.uk '.repeat(150_000)],
  ])('takes time that grows with the length of a text of nothing but %s [V1.2.9]', (_what, text) => {
    const started = process.threadCpuUsage();
    personalDataIn(text);
    expect(process.threadCpuUsage(started).user).toBeLessThan(4_000_000);
  });
});

describe('refusePersonalData', () => {
  it('puts the sentence on the field', () => {
    const schema = z.object({ summary: z.string().superRefine(refusePersonalData) });
    expect(schema.safeParse({ summary: 'Ring 0113 496 0000' }).error?.issues).toMatchObject([
      { path: ['summary'], message: expect.stringContaining('a telephone number') },
    ]);
    expect(schema.safeParse({ summary: 'Audit of 23 case files' }).success).toBe(true);
  });
});
