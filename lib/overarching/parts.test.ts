import { describe, expect, it } from 'vitest';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';
import { getPack, listPacks } from '@/lib/frameworks/packs';
import { findElement, partsOf } from './parts';

const partsIn = (pack: string, code: string) => {
  const element = findElement(getPack(pack), code);
  return element ? partsOf(element) : [];
};

describe('the parts of an element', () => {
  it('in 2009 are its criteria, those judged from others, and the whole; not what inspectors alone write', () => {
    const parts = partsIn('SLAC-2009', 'SG');
    expect(parts.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'summary SG.OE',
      'evaluated SG.CAP',
      'summary SG.LM',
      ...['AMB', 'EVAL', 'USER', 'PART', 'EQ', 'VFM'].map((code) => `evaluated SG.LM.${code}`),
      'summary SG.QP',
      ...['RESP', 'ASMT', 'PLAN'].map((code) => `evaluated SG.QP.${code}`),
      'summary SG.OUT',
      ...['SAFE', 'FEEL'].map((code) => `evaluated SG.OUT.${code}`),
      'whole SG',
    ]);
    const covered = (code: string) => parts.find((part) => part.code === code)?.covers;
    expect(covered('SG.QP')).toEqual(['SG.QP.RESP', 'SG.QP.ASMT', 'SG.QP.PLAN']);
    expect(covered('SG.CAP')).toEqual(['SG.CAP']);
    expect(covered('SG.OE')).toEqual(covered('SG'));
    expect(covered('SG')).toHaveLength(12);
  });

  it('give the whole a grade where the element has one', () => {
    expect(partsIn('ILACS-2026', 'LD').at(-1)).toMatchObject({ code: 'LD', kind: 'whole', isGraded: true });
    expect(partsIn('JTAI-2025', 'FD').at(-1)).toMatchObject({ code: 'FD', kind: 'whole', isGraded: false });
  });

  it.each(listPacks().map((pack) => [pack.code, pack] as const))(
    'of %s hold every evaluated criterion once',
    (_, pack) => {
      const parts = pack.schedule.elements.flatMap(partsOf);
      const evaluated = parts.filter(({ kind }) => kind === 'evaluated').map(({ code }) => code);
      expect(evaluated).toEqual(evaluatedCriteria(pack).map(({ criterion }) => criterion.code));
      expect(new Set(parts.map(({ code }) => code)).size).toBe(parts.length);
      for (const { covers } of parts) expect(covers.every((code) => evaluated.includes(code))).toBe(true);
    },
  );

  it('are none of an element that the pack does not have', () => {
    expect(findElement(getPack('SLAC-2009'), 'SG.OE')).toBeUndefined();
  });
});
