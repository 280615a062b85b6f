import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileNameBeside, folderName } from './names';

describe('the name of a file in an archive', () => {
  test.each([
    ['Plan.pdf', 'Plan.pdf'],
    ['../../plan.txt', '-..-plan.txt'],
    ['a\\b.txt', 'a-b.txt'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['Control.txt', 'Control.txt'],
    ['what? "this": <that>|*.csv', 'what this that.csv'],
    ['\u202Egpj.exe.txt', 'gpj.exe.txt'],
    ['.hidden', 'file.hidden'],
    ['dots...', 'dots'],
    ['', 'file'],
    ['Zoë’s plan.pdf', 'Zoë’s plan.pdf'],
  ])('%j: %j', (name, safe) => {
    expect(fileNameBeside(name, [])).toBe(safe);
  });

  it('is like none beside it, whatever the case', () => {
    expect(fileNameBeside('AUDIT.txt', ['Audit.txt'])).toBe('AUDIT (2).txt');
    expect(fileNameBeside('audit.txt', ['Audit.txt', 'AUDIT (2).txt'])).toBe('audit (3).txt');
  });

  it('is one that Windows takes, for any name [V5.4.2]', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), (names) => {
        const taken: string[] = [];
        for (const name of names) taken.push(fileNameBeside(name, taken));
        for (const name of taken) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u);
          expect(name.length).toBeGreaterThan(0);
          expect([...name].length).toBeLessThan(120);
        }
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
    );
  });
});

test.each([
  [{ number: 1, label: 'Referral and assessment' }, 12, '01 Referral and assessment'],
  [{ number: 7, label: 'What, if: “any”?' }, 120, '007 What, if “any”'],
  [{ number: 3, label: 'No. 3. Homes.' }, 9, '03 No 3 Homes'],
])('a folder for %j of %i', (section, sections, name) => {
  expect(folderName(section, sections)).toBe(name);
});
