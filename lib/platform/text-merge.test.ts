import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAnswers, mergeTexts } from './text-merge';

const base = 'Checks are quick.\n\nCourses are held monthly.\n\n- Duty team\n- Night team';

describe('two texts that began from one', () => {
  it.each([
    ['changed by neither', base, base, base],
    ['changed by me alone', base.replace('quick', 'slow'), base, base.replace('quick', 'slow')],
    ['changed by them alone', base, base.replace('quick', 'slow'), base.replace('quick', 'slow')],
    [
      'changed alike by both',
      base.replace('quick', 'slow'),
      base.replace('quick', 'slow'),
      base.replace('quick', 'slow'),
    ],
    [
      'changed in different paragraphs',
      base.replace('quick', 'slow'),
      base.replace('monthly', 'weekly'),
      base.replace('quick', 'slow').replace('monthly', 'weekly'),
    ],
    [
      'changed in neighbouring items of a list',
      base.replace('Duty team', 'Duty team of three'),
      base.replace('Night team', 'Night team of two'),
      base.replace('Duty team', 'Duty team of three').replace('Night team', 'Night team of two'),
    ],
    ['begun at its head and gone on at its end', `First.\n\n${base}`, `${base}\n\nLast.`, `First.\n\n${base}\n\nLast.`],
    [
      'shortened by me and changed elsewhere by them',
      base.replace('Courses are held monthly.\n\n', ''),
      base.replace('quick', 'slow'),
      base.replace('Courses are held monthly.\n\n', '').replace('quick', 'slow'),
    ],
  ])('are one again where it is %s', (_how, mine, theirs, text) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text, clashes: [] });
  });

  it.each([
    ['both changed the same sentence', 'Checks are slow.\n\n', 'Checks are late.\n\n'],
    ['I took out what they changed', '', 'Checks are late.\n\n'],
    ['they took out what I changed', 'Checks are slow.\n\n', ''],
  ])('clash where %s, and both passages stand in the text', (_how, mine, theirs) => {
    const put = (text: string) => base.replace('Checks are quick.\n\n', text);
    const merged = mergeTexts(base, put(mine), put(theirs));
    expect(merged.text).toBe(put(`${theirs}${mine}`));
    expect(merged.clashes).toMatchObject([{ mine: mine.trim(), theirs: theirs.trim() }]);
  });

  it('clash in nothing but what differs when both go on at the same place', () => {
    const merged = mergeTexts('A.', 'A.\n\nMine.', 'A.\n\nTheirs.');
    expect(merged).toMatchObject({ text: 'A.\n\nTheirs.\n\nMine.', clashes: [{ mine: 'Mine.', theirs: 'Theirs.' }] });
  });

  it('say which words differ', () => {
    const [clash] = mergeTexts('Checks are quick.', 'Checks are slow.', 'Checks are late.').clashes;
    expect(clash?.runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['late', 'slow']);
  });
});

const line = fc.constantFrom('', '', 'one two', 'two three', 'four', '- five', '- six seven', 'eight nine ten');
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const wordsOf = (of: string) => new Set(of.split(/\s+/).filter(Boolean));

describe('any merge', () => {
  it('keeps every word that either side wrote and that was not there before', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const [before, after] = [wordsOf(from), wordsOf(mergeTexts(from, mine, theirs).text)];
        const written = [...wordsOf(mine), ...wordsOf(theirs)].filter((word) => !before.has(word));
        expect(written.filter((word) => !after.has(word))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('with itself, or with what nobody changed, is the text', () => {
    fc.assert(
      fc.property(text, text, (from, mine) => {
        for (const merged of [mergeTexts(from, mine, mine), mergeTexts(from, mine, from), mergeTexts(from, from, mine)])
          expect(merged).toEqual({ text: mine, clashes: [] });
      }),
    );
  });

  it('is the same from the other side, but for the order within a clash', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const [one, other] = [mergeTexts(from, mine, theirs), mergeTexts(from, theirs, mine)];
        expect(other.clashes.map((clash) => [clash.theirs, clash.mine])).toEqual(
          one.clashes.map((clash) => [clash.mine, clash.theirs]),
        );
        expect(other.text.split('\n').sort()).toEqual(one.text.split('\n').sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('holds each clash, to be settled in the text', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = mergeTexts(from, mine, theirs);
        for (const { both } of merged.clashes) expect(merged.text).toContain(both);
      }),
    );
  });

  it('of the longest texts that say nothing takes no time to speak of', () => {
    const empty = 'a\n'.repeat(3000);
    const started = performance.now();
    mergeTexts(empty, `${empty}b`, `c\n${empty}`);
    mergeTexts('a\n'.repeat(220), `${'a\n'.repeat(220)}b`, `c\n${'a\n'.repeat(210)}`);
    mergeTexts('\n'.repeat(5990), `x${'\n'.repeat(5990)}y`, `z${'\n'.repeat(5980)}w`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('answers that began from one', () => {
  const from = { know: 'A.', grade: 'good', sure: 'low' };

  it('take each choice from whoever changed it', () => {
    const merged = mergeAnswers(from, { ...from, grade: 'adequate' }, { ...from, sure: 'high' }, ['know']);
    expect(merged).toEqual({
      values: { know: 'A.', grade: 'adequate', sure: 'high' },
      clashes: { know: [] },
      isSettled: true,
    });
  });

  it.each([
    ['a choice that both changed', { grade: 'adequate' }, { grade: 'inadequate' }, { grade: 'adequate' }],
    ['a sentence that both changed', { know: 'B.' }, { know: 'C.' }, { know: 'C.\n\nB.' }],
  ])('leave %s to the writer', (_what, mine, theirs, values) => {
    const merged = mergeAnswers(from, { ...from, ...mine }, { ...from, ...theirs }, ['know']);
    expect(merged).toMatchObject({ values, isSettled: false });
  });
});
