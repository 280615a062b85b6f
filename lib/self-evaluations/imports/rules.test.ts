import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { getPack } from '@/lib/frameworks/packs';
import { ENTRY_PARTS, type EntryText } from '../rules';
import { type Asked, changedParts, checkTemplate, isOffered, outcomeOf, takenOver } from './rules';
import { isSameText } from './same-text';
import type { FoundCriterion, FoundTemplate } from './types';

const pack = getPack('SLAC-2009');
const asked: Asked = {
  serviceName: 'Children’s desk',
  pack,
  criteria: [
    { code: 'SG.QP.ASMT', label: 'Assessment', isGraded: true, entry: { version: 3 } },
    { code: 'SG.CAP', label: 'Capacity to improve', isGraded: true, entry: null },
    { code: 'LAC.CAP', label: 'Capacity to improve', isGraded: false, entry: null },
  ],
};
const found = (...criteria: FoundCriterion[]): FoundTemplate => ({
  ...{ serviceName: null, framework: null, leftOut: [] },
  criteria,
});
const box = (code: string, label = '', boxes: FoundCriterion['boxes'] = { whatWeKnow: 'Words.' }) => ({
  code,
  label,
  boxes,
});

function read(template: FoundTemplate) {
  const checked = checkTemplate(template, asked);
  if ('fault' in checked) throw new Error(checked.fault);
  return checked;
}

describe('a criterion of a file', () => {
  test.each([
    ['its code', box('SG.QP.ASMT'), 'SG.QP.ASMT'],
    ['its code in other letters', box(' sg.qp.asmt '), 'SG.QP.ASMT'],
    ['its code in the place of the label', box('', 'SG.CAP'), 'SG.CAP'],
    ['its code whatever the label says', box('SG.CAP', 'Assessment'), 'SG.CAP'],
    ['its label', box('', 'Assessment'), 'SG.QP.ASMT'],
    ['its label beside a code that is gone wrong', box('SG.QP', 'assessment'), 'SG.QP.ASMT'],
  ])('is known by %s', (_what, criterion, code) => {
    expect(read(found(criterion)).criteria.map((one) => one.code)).toEqual([code]);
  });

  it('is not guessed where two have its label, and then it is listed', () => {
    const { criteria, leftOut } = read(found(box('', 'Capacity to improve'), box('SG.QP.ASMT')));
    expect(criteria).toHaveLength(1);
    expect(leftOut).toEqual(['Capacity to improve – Words.']);
  });

  it('has the version of the stored answer, 0 for none', () => {
    const { criteria } = read(found(box('SG.CAP'), box('SG.QP.ASMT')));
    expect(criteria.map(({ code, version }) => [code, version])).toEqual([
      ['SG.QP.ASMT', 3],
      ['SG.CAP', 0],
    ]);
  });

  it('is not two because an empty template of it stands beside the filled one', () => {
    expect(read(found(box('SG.CAP', '', {}), box('SG.CAP'))).criteria).toMatchObject([{ faults: [] }]);
  });

  it('that gets no grade lists the one that somebody wrote', () => {
    const { criteria, leftOut } = read(found(box('LAC.CAP', 'Capacity', { whatNext: 'Next.', grade: 'Good' })));
    expect(criteria).toMatchObject([{ faults: [], text: { grade: null } }]);
    expect(leftOut).toEqual(['Capacity: Good']);
  });

  test.each(['Good', 'good', ' GOOD '])('understands the grade “%s”', (grade) => {
    expect(read(found(box('SG.CAP', '', { grade }))).criteria[0]?.text.grade).toBe('good');
  });
});

it('lists nothing with personal details in it', () => {
  const template = { ...found(box('SG.CAP')), leftOut: ['Ring 0113 496 0000.', 'a'.repeat(900), ' '] };
  expect(read(template).leftOut).toEqual([expect.stringMatching(/^A passage that seems/), `${'a'.repeat(300)}…`]);
});

test.each([
  ['Children’s Desk', 'SLAC-2009', null],
  ['', '', null],
  ['Youth offending', null, /“Youth offending”/],
  [null, 'ILACS 2023', /“ILACS 2023”/],
])('a template of “%s” and “%s”', (serviceName, framework, says) => {
  const checked = checkTemplate({ ...found(box('SG.CAP')), serviceName, framework }, asked);
  if (says) expect(checked).toEqual({ fault: expect.stringMatching(says) });
  else expect(checked).toHaveProperty('criteria');
});

const word = fc.constantFrom('', 'One.', '**Two.**', 'Three.');
const text: fc.Arbitrary<EntryText> = fc.record({
  ...{ whatWeKnow: word, howWeKnow: word, whatNext: word },
  grade: fc.constantFrom(null, 'good', 'adequate'),
  confidence: fc.constantFrom(null, 'low', 'high'),
});

describe('taking over', () => {
  it('loses nothing that is stored where the file says nothing, and takes every word that it says', () => {
    fc.assert(
      fc.property(text, fc.option(text), (said, stored) => {
        const after = takenOver(said, stored);
        for (const part of ENTRY_PARTS) expect(after[part] || null).toBe(said[part] || stored?.[part] || null);
      }),
    );
  });

  it('once leaves nothing to take over', () => {
    fc.assert(
      fc.property(text, fc.option(text), (said, stored) => {
        const again = outcomeOf({ text: said, faults: [] }, takenOver(said, stored));
        expect(['same', 'empty']).toContain(again);
      }),
    );
  });

  it('is offered unless somebody has saved meanwhile', () => {
    expect(isOffered({ outcome: 'changed', changedBy: null })).toBe(true);
    expect(isOffered({ outcome: 'changed', changedBy: 'Somebody' })).toBe(false);
    expect(isOffered({ outcome: 'faulty', changedBy: null })).toBe(false);
  });

  it('names the parts that differ', () => {
    const stored = { whatWeKnow: 'One.', howWeKnow: '*Two*', whatNext: 'Three.', grade: 'good', confidence: null };
    const said = { ...stored, howWeKnow: '_Two_', whatNext: '', grade: 'adequate', confidence: 'low' };
    expect(changedParts(said, stored)).toEqual(['grade', 'confidence']);
  });
});

test.each([
  ['*one* two', '_one_ two', true],
  ['One  \ntwo', 'One\ntwo', true],
  ['* one\n* two', '- one\n- two', true],
  ['***both***', '**_both_**', true],
  ['**one** two', 'one two', false],
  ['# One', '## One', false],
  ['- one', '1. one', false],
  ['[one](https://a.example)', '[one](https://b.example)', false],
  ['One two', 'One  two!', false],
])('“%s” and “%s” read the same: %s', (one, other, isSame) => {
  expect(isSameText(one, other)).toBe(isSame);
});
