import { describe, expect, it } from 'vitest';
import {
  compareGrades,
  criteriaOf,
  criterionName,
  elementsOf,
  evaluatedCriteria,
  evidenceNeedOf,
  findCriterion,
  gradeLabel,
  isGoodOrBetter,
} from './evaluation-schedule';
import { getPack, isPackCode, listPacks } from './packs';

describe('the shipped packs', () => {
  it('are the three that the worked examples use', () => {
    expect(listPacks().map(({ code }) => code)).toEqual(['SLAC-2009', 'ILACS-2026', 'JTAI-2025']);
    expect(isPackCode('SLAC-2009')).toBe(true);
    expect(isPackCode('SLAC-2010')).toBe(false);
    expect(() => getPack('SLAC-2010')).toThrow(RangeError);
  });

  it('name a criterion by its element too where another is called the same', () => {
    expect(criterionName(getPack('SLAC-2009'), 'SG.CAP')).toBe('Capacity to improve (Safeguarding)');
    expect(criterionName(getPack('SLAC-2009'), 'SG.OUT.FEEL')).toBe('Children and young people feel safe');
    expect(criterionName(getPack('SLAC-2009'), 'XX')).toBe('XX');
  });

  it('set out the safeguarding element of 2009 as the summary evaluation schedule does', () => {
    const labels = criteriaOf(getPack('SLAC-2009'))
      .filter(({ element }) => element.code === 'SG')
      .map(({ criterion, depth }) => `${'  '.repeat(depth)}${criterion.label}`);
    expect(labels).toEqual([
      'Overall effectiveness',
      'Capacity to improve',
      'Recommendations and required actions',
      'Leadership and management',
      '  Ambition and prioritisation',
      '  Evaluation, including performance management, quality assurance and workforce development',
      '  User engagement',
      '  Partnerships',
      '  Equality and diversity',
      '  Value for money',
      'Quality of provision',
      '  Service responsiveness, including complaints',
      '  Assessment and direct work with children and families',
      '  Case planning, reviews and recording',
      'Safeguarding outcomes for children and young people',
      '  Children and young people are safe',
      '  Children and young people feel safe',
    ]);
  });

  it('give ILACS of April 2026 four graded judgements and no overall effectiveness', () => {
    const ilacs = getPack('ILACS-2026');
    expect(elementsOf(ilacs).map(({ code, graded }) => [code, graded])).toEqual([
      ['LD', true],
      ['HP', true],
      ['CIC', true],
      ['CL', true],
    ]);
    expect(JSON.stringify(ilacs.schedule)).not.toMatch(/overall effectiveness/i);
  });

  it('give the joint targeted area inspection no grades', () => {
    const jtai = getPack('JTAI-2025');
    expect(jtai.gradeScale).toEqual([]);
    expect(criteriaOf(jtai).some(({ criterion }) => criterion.graded)).toBe(false);
  });

  it.each(listPacks().map((each) => [each.code, each] as const))(
    'say what good looks like throughout %s',
    (_, each) => {
      for (const { code, good } of [...elementsOf(each), ...criteriaOf(each).map(({ criterion }) => criterion)]) {
        const sentences = good.split(/(?<=\.)\s/).length;
        expect(sentences, `${code}: ${good}`).toBeGreaterThanOrEqual(2);
        expect(sentences, `${code}: ${good}`).toBeLessThanOrEqual(4);
      }
    },
  );
});

describe('the evaluation schedule', () => {
  const slac = getPack('SLAC-2009');

  it('places every criterion below its parent and element', () => {
    const placed = findCriterion(slac, 'LAC.OUT.SS');
    expect(placed).toMatchObject({ depth: 1, element: { code: 'LAC' }, parent: { code: 'LAC.OUT' } });
    expect(findCriterion(slac, 'SG')).toBeUndefined();
  });

  it('leaves overall effectiveness and recommendations to inspectors', () => {
    const codes = evaluatedCriteria(slac).map(({ criterion }) => criterion.code);
    expect(codes).toHaveLength(27);
    expect(codes).not.toContain('SG.OE');
    expect(codes).not.toContain('SG.LM');
    expect(codes).toContain('SG.LM.EVAL');
  });

  it('falls back on the evidence that the pack needs', () => {
    const jtaiLike = { ...slac, evidence: { minimumAccepted: 9, kinds: [] } };
    const placed = findCriterion(slac, 'SG.OE');
    expect(placed && evidenceNeedOf(jtaiLike, placed.criterion)).toEqual({ minimumAccepted: 9, kinds: [] });
  });
});

describe('grades', () => {
  const slac = getPack('SLAC-2009');

  it.each([
    ['outstanding', 'Outstanding', true],
    ['good', 'Good', true],
    ['adequate', 'Adequate', false],
    ['inadequate', 'Inadequate', false],
    ['requires-improvement', 'requires-improvement', false],
    [null, 'Not graded', false],
  ])('%s is read as %s', (code, label, isGood) => {
    expect(gradeLabel(slac, code)).toBe(label);
    expect(isGoodOrBetter(slac, code)).toBe(isGood);
  });

  it('are compared within one scale only', () => {
    expect(Math.sign(compareGrades(slac, 'good', 'adequate') ?? 0)).toBe(1);
    expect(compareGrades(slac, 'good', 'good')).toBe(0);
    expect(compareGrades(slac, 'good', 'requires-improvement')).toBeUndefined();
  });
});
