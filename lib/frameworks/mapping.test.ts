import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluatedCriteria } from './evaluation-schedule';
import { pairText, proposeMapping, readPairs } from './mapping';
import { getPack, listPacks } from './packs';

const codesOf = (code: string) => evaluatedCriteria(getPack(code)).map(({ criterion }) => criterion.code);
const proposed = (from: string, to: string) =>
  Object.fromEntries(
    proposeMapping(getPack(from), getPack(to), codesOf(to)).map(({ target, source }) => [target, source]),
  );

describe('the mapping that is proposed', () => {
  test.each([
    ['LD.PERF', 'LAC.LM.EVAL'],
    ['LD.WORK', 'SG.LM.EVAL'],
    ['LD.PART', 'LAC.LM.PART'],
    ['HP.DIRECT', 'SG.QP.ASMT'],
    ['HP.DIV', 'LAC.LM.EQ'],
    ['CIC.DECIDE', 'LAC.QP.PLAN'],
    ['CIC.HEALTH', 'LAC.OUT.BH'],
    ['CIC.EDU', 'LAC.OUT.EA'],
    ['CL.HEALTH', 'LAC.OUT.BH'],
    ['HP.LADO', null],
    ['HP.GROUPS', null],
    ['CL.REL', null],
    ['CL.OFFER', null],
    ['CIC.HOME', null],
  ])('from the framework of 2009 for %s is %s', (target, source) => {
    expect(proposed('SLAC-2009', 'ILACS-2026')[target]).toBe(source);
  });

  test.each([
    ['SG.LM.EVAL', 'LD.PERF'],
    ['SG.LM.PART', 'LD.PART'],
    ['SG.LM.EQ', 'HP.DIV'],
    ['LAC.OUT.BH', 'CIC.HEALTH'],
    ['LAC.OUT.EA', 'CIC.EDU'],
    ['SG.CAP', null],
    ['SG.OUT.FEEL', null],
  ])('back to the framework of 2009 for %s is %s', (target, source) => {
    expect(proposed('ILACS-2026', 'SLAC-2009')[target]).toBe(source);
  });

  it('finds little for a joint inspection of the front door, where little is alike', () => {
    expect(Object.values(proposed('SLAC-2009', 'JTAI-2025')).filter(Boolean).length).toBeLessThanOrEqual(2);
  });

  it.each(listPacks().map(({ code }) => code))('of %s to itself is the same code each time', (code) => {
    for (const [target, source] of Object.entries(proposed(code, code))) expect(source).toBe(target);
  });

  it('is for what is asked, in the order of the schedule', () => {
    const codes = codesOf('ILACS-2026');
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), (asked) => {
        const targets = proposeMapping(getPack('SLAC-2009'), getPack('ILACS-2026'), asked).map(({ target }) => target);
        expect(targets).toEqual(codes.filter((code) => asked.includes(code)));
      }),
    );
  });
});

describe('pairs as a form holds them', () => {
  const [from, to] = [getPack('SLAC-2009'), getPack('ILACS-2026')];

  it('come back as they were sent', () => {
    const source = fc.option(fc.constantFrom(...codesOf('SLAC-2009')));
    const mapping = fc.uniqueArray(fc.record({ target: fc.constantFrom(...codesOf('ILACS-2026')), source }), {
      selector: ({ target }) => target,
    });
    fc.assert(
      fc.property(mapping, (pairs) => {
        expect(readPairs(from, to, pairs.map(pairText))).toEqual(pairs);
      }),
    );
  });

  test.each([
    ['a target of no framework', ['NO.SUCH:SG.LM.EVAL']],
    ['a source of the other framework', ['LD.PERF:LD.PERF']],
    ['a criterion that nobody evaluates', ['LD.PERF:SG.LM']],
    ['a target twice', ['LD.PERF:', 'LD.PERF:SG.LM.EVAL']],
    ['one word too many', ['LD.PERF:SG.LM.EVAL:x']],
    ['nothing', ['']],
  ])('with %s are refused', (_what, pairs) => {
    expect(readPairs(from, to, pairs)).toBeNull();
  });
});
