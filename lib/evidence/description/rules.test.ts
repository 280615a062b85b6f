import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { AUDIENCES, EVIDENCE_STATUSES, MARKINGS } from '../rules';
import {
  changedFields,
  type Description,
  decidedOn,
  isNoChange,
  opensFilesToOthers,
  statusAfter,
  versionedItem,
  withChanges,
} from './rules';

const item: Description = {
  partnerId: 'police',
  title: 'Audit of referrals',
  kind: 'audit',
  summary: 'Of 23 files read, 7 left children at risk.',
  periodFromOn: '2009-07-01',
  periodToOn: '2009-07-31',
  reviewByOn: '2010-03-01',
  marking: 'official-sensitive',
  hasChildLevelData: true,
  audience: 'partner',
  criteria: ['F/A', 'F/B'],
};

const keep = { partnerId: null, kind: null, reviewByOn: null, marking: null, audience: null };
const none = { ...keep, addCriteria: [], removeCriteria: [] };

const day = fc.constantFrom('2009-07-01', '2009-08-31', '2010-01-15');
const description: fc.Arbitrary<Description> = fc.record({
  partnerId: fc.constantFrom('police', 'hospital'),
  title: fc.constantFrom('One', 'Another'),
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  summary: fc.constantFrom('This', 'That'),
  periodFromOn: fc.option(day),
  periodToOn: fc.option(day),
  reviewByOn: day,
  marking: fc.constantFrom(...MARKINGS),
  hasChildLevelData: fc.boolean(),
  audience: fc.constantFrom(...AUDIENCES),
  criteria: fc.uniqueArray(fc.constantFrom('F/A' as const, 'F/B' as const, 'F/C' as const), { minLength: 1 }),
});

describe('accepted evidence', () => {
  test.each<[string, Partial<Description>, ReturnType<typeof decidedOn>]>([
    ['another owner', { partnerId: 'hospital' }, ['owner']],
    ['another title', { title: 'Audit of all referrals' }, ['words']],
    ['another summary', { summary: 'All is well.' }, ['words']],
    ['another kind', { kind: 'policy' }, ['kind']],
    ['another period', { periodToOn: '2009-08-31' }, ['period']],
    ['a further criterion', { criteria: ['F/A', 'F/B', 'F/C'] }, ['criterion-added']],
    ['a wider audience', { audience: 'area' }, ['audience-widened']],
    ['a lower marking', { marking: 'official' }, ['marking-lowered']],
    ['child-level data taken away', { hasChildLevelData: false }, ['child-level-taken-away']],
  ])('goes back to be decided with %s', (_what, change, because) => {
    const after = { ...item, ...change };
    expect(decidedOn(item, after)).toEqual(because);
    expect(statusAfter('accepted', item, after)).toBe('proposed');
  });

  test.each<[string, Description, Partial<Description>]>([
    ['another review date', item, { reviewByOn: '2011-01-01' }],
    ['a criterion taken away', item, { criteria: ['F/A'] }],
    ['its criteria in another order', item, { criteria: ['F/B', 'F/A'] }],
    ['a narrower audience', { ...item, audience: 'area' }, { audience: 'partner' }],
    ['a stricter marking', { ...item, marking: 'official' }, { marking: 'official-sensitive' }],
    ['child-level data owned up to', { ...item, hasChildLevelData: false }, { hasChildLevelData: true }],
  ])('stays accepted with %s', (_what, before, change) => {
    expect(statusAfter('accepted', before, { ...before, ...change })).toBe('accepted');
  });
});

describe('a description', () => {
  it('changes nothing that it does not name', () => {
    fc.assert(
      fc.property(description, (one) => {
        expect(changedFields(one, withChanges(one, none))).toEqual([]);
      }),
    );
  });

  it('never accepts or declines, and what was decided on is never left accepted when it changes', () => {
    fc.assert(
      fc.property(description, description, fc.constantFrom(...EVIDENCE_STATUSES), (before, after, status) => {
        const then = statusAfter(status, before, after);
        expect([status, 'proposed']).toContain(then);
        if (decidedOn(before, after).length > 0) expect(then).toBe('proposed');
        if (changedFields(before, after).length === 0) expect(then).toBe(status);
      }),
    );
  });

  it('of declined evidence proposes it again whatever it changes', () => {
    expect(statusAfter('declined', item, { ...item, reviewByOn: '2011-01-01' })).toBe('proposed');
  });

  test.each<[string, Partial<Description>, boolean]>([
    ['says that it holds no child-level data', { hasChildLevelData: false }, true],
    ['gives it to another partner', { partnerId: 'hospital' }, true],
    ['gives it another title', { title: 'Audit' }, false],
  ])('that %s opens its files to others: %s', (_what, change, opens) => {
    expect(opensFilesToOthers(item, { ...item, ...change })).toBe(opens);
    const open = { ...item, hasChildLevelData: false };
    expect(opensFilesToOthers(open, { ...open, ...change })).toBe(false);
  });
});

describe('one change for many', () => {
  it('sets what it names and adds and takes away criteria, each once', () => {
    const changes = {
      ...none,
      kind: 'policy' as const,
      addCriteria: ['F/C', 'F/A'] as const,
      removeCriteria: ['F/B'] as const,
    };
    expect(withChanges(item, changes)).toEqual({ ...item, kind: 'policy', criteria: ['F/A', 'F/C'] });
  });

  it('that names nothing is none', () => {
    expect(isNoChange(none)).toBe(true);
    expect(isNoChange({ ...none, removeCriteria: ['F/B'] })).toBe(false);
  });

  const id = '072c05ab-bdec-81a0-b50b-f2c3707328c1';
  test.each([
    [`${id}:3`, { id, version: 3 }],
    [`${id}:0`, null],
    [id, null],
    [`${id}:3:4`, null],
    ['x:3', null],
  ])('reads the item %s', (text, read) => {
    expect(versionedItem(text)).toEqual(read);
  });
});
