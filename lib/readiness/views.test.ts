import { expect, test } from 'vitest';
import type { Gap } from './types';
import { gapRows, gapsOfPartner } from './views';

const gap = (key: string, partnerId: string | null, severity: Gap['severity'], owner: string | null = null): Gap => ({
  key,
  rule: 'action-overdue',
  severity,
  criterion: null,
  partnerId,
  subject: 'Read the records',
  owner,
  dueOn: '2009-09-25',
  href: 'findings/1#action-2',
  why: { code: 'action-past-date' },
});

test('a partner’s gaps are its own, the worst first, and of one kind in the order given', () => {
  const gaps = [
    gap('a', 'police', 'watch'),
    gap('b', 'police', 'gap'),
    gap('c', 'health', 'blocker'),
    gap('d', null, 'blocker'),
    gap('e', 'police', 'gap'),
    gap('f', 'police', 'blocker'),
  ];
  expect(gapsOfPartner(gaps, 'police').map(({ key }) => key)).toEqual(['f', 'b', 'e', 'a']);
});

test('a self-evaluation never agreed is said once, with how far it has come', () => {
  const about = { partnerId: 'police', subject: 'Protection unit', href: 'self-evaluations/1#A' };
  const gaps: Gap[] = [
    {
      ...gap('a', 'police', 'blocker'),
      ...about,
      rule: 'not-evaluated',
      why: { code: 'nothing-agreed', criterion: 'A' },
    },
    {
      ...gap('b', 'police', 'gap'),
      ...about,
      rule: 'evaluation-in-hand',
      why: { code: 'not-yet-agreed', criterion: 'A', status: 'draft' },
    },
  ];
  expect(gapRows(gaps, '/areas/leeds', 'SLAC').map(({ sentence }) => sentence)).toEqual([
    'Protection unit has no agreed self-evaluation of “A”: it is still a draft',
  ]);
  expect(gapRows(gaps.slice(1), '/areas/leeds', 'SLAC')).toHaveLength(1);
});

test('a gap in words says whose it is, by when and where it is mended, also when nobody has it', () => {
  const rows = gapRows([gap('a', 'police', 'gap', 'Team manager'), gap('b', 'police', 'gap')], '/areas/leeds', 'SLAC');
  expect(rows.map(({ about }) => about)).toEqual([
    'Team manager, due 25 September 2009',
    'Nobody named, due 25 September 2009',
  ]);
  expect(rows[0]?.href).toBe('/areas/leeds/findings/1?framework=SLAC#action-2');
});
