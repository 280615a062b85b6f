import { describe, expect, test } from 'vitest';
import type { ActionFact } from './facts';
import type { Gap } from './types';
import { declinedItem, expiringItems, partnerWork, taskGroupWork } from './work';

const TODAY = '2009-09-14';
const owed = (gaps: readonly Gap[]) => partnerWork(police, gaps, [], TODAY);

const police = { id: 'p1', slug: 'police' };

function gap(overrides: Partial<Gap>): Gap {
  return {
    key: Math.random().toString(36),
    rule: 'not-evaluated',
    severity: 'blocker',
    criterion: 'A',
    partnerId: 'p1',
    subject: 'Public protection',
    owner: null,
    dueOn: '2009-09-25',
    href: 'self-evaluations/s1#A',
    why: { code: 'nothing-agreed', criterion: 'A' },
    ...overrides,
  } as Gap;
}

const submitted = (criterion: string) =>
  gap({
    rule: 'evaluation-in-hand',
    severity: 'gap',
    criterion,
    href: `self-evaluations/s1#${criterion}`,
    why: { code: 'not-yet-agreed', criterion, status: 'submitted' },
  });

describe('what a partner owes', () => {
  test('one item for a self-evaluation, however many criteria are open', () => {
    const items = owed([gap({}), gap({ criterion: 'B', href: 'self-evaluations/s1#B' })]);
    expect(items).toMatchObject([{ href: 'self-evaluations/s1', hint: '2 criteria to write, renew or look at again' }]);
  });

  test('a criterion that is submitted waits for the task group although it is not agreed yet', () => {
    const items = owed([gap({ criterion: 'A' }), submitted('A')]);
    expect(items).toMatchObject([{ state: 'waiting', dueOn: null }]);
  });

  test('evidence of one criterion is named and leads there; of more, to the list of what is missing', () => {
    const missing = (criterion: string) =>
      gap({
        rule: 'evidence-missing',
        severity: 'gap',
        criterion,
        href: `evidence?criterion=${criterion}&partner=police`,
        why: { code: 'partner-evidence-missing', criterion: `Criterion ${criterion}`, accepted: 0, needed: 1 },
      });
    expect(owed([missing('A'), missing('A')])).toMatchObject([
      { hint: '“Criterion A” needs more or newer evidence', href: 'evidence?criterion=A&partner=police' },
    ]);
    expect(owed([missing('A'), missing('B')])).toMatchObject([
      { hint: '2 criteria need more or newer evidence', href: 'partners/police#readiness' },
    ]);
  });

  const action = (id: string, more: Partial<ActionFact> = {}): ActionFact => ({
    id,
    title: `Action ${id}`,
    findingId: 'f1',
    criterion: null,
    partnerId: 'p1',
    ownerName: 'Sergeant',
    dueOn: '2009-10-01',
    status: 'in-progress',
    ...more,
  });

  test('actions under way are named, the soonest first, and neither those done, overdue nor another partner’s', () => {
    const actions = [
      action('1', { dueOn: '2009-10-02' }),
      action('2', { status: 'not-started' }),
      action('3', { status: 'done' }),
      action('4', { dueOn: '2009-09-13' }),
      action('5', { partnerId: 'p2' }),
    ];
    expect(partnerWork(police, [], actions, TODAY)).toMatchObject([
      { label: 'Action: Action 2', href: 'findings/f1#action-2', state: 'later' },
      { label: 'Action: Action 1' },
    ]);
  });

  test('many actions are one line that leads to the list', () => {
    const actions = ['1', '2', '3', '4'].map((id) => action(id));
    expect(partnerWork(police, [], actions, TODAY)).toMatchObject([
      { hint: 'Note progress on 4 actions that are under way', href: 'findings', dueOn: '2009-10-01' },
    ]);
  });

  test('another partner’s gaps are not in it', () => {
    expect(owed([gap({ partnerId: 'p2' })])).toEqual([]);
  });

  test('what blocks comes first, what waits last, and of equals the sooner', () => {
    const items = owed([
      submitted('A'),
      gap({ rule: 'evidence-missing', severity: 'gap', why: { code: 'too-little-evidence', accepted: 0, needed: 2 } }),
      gap({
        rule: 'no-key-contact',
        href: 'partners/police',
        why: { code: 'key-contact-unconfirmed', quarter: '2009-Q3' },
      }),
    ]);
    expect(items.map(({ state }) => state)).toEqual(['now', 'to-do', 'waiting']);
  });
});

describe('what waits for the task group', () => {
  test('submitted self-evaluations, one for each service, and not what nobody has submitted', () => {
    const items = taskGroupWork([gap({}), submitted('A'), submitted('B')], []);
    expect(items).toMatchObject([{ label: 'Agree or return: Public protection', hint: '2 criteria submitted' }]);
  });

  test('evidence that nobody has decided on', () => {
    const item = {
      criterion: 'A',
      partnerId: 'p1',
      kind: 'audit',
      reviewByOn: null,
      periodToOn: null,
      count: 1,
    } as const;
    expect(taskGroupWork([], [{ ...item, status: 'accepted' }])).toEqual([]);
    expect(taskGroupWork([], [{ ...item, status: 'proposed' }])).toHaveLength(1);
  });
});

test('evidence that came back stands among what is to do, with its reason', () => {
  const item = declinedItem({ id: 'e1', title: 'Audit, July', partnerId: 'p1', reason: 'Say which month.' });
  expect(partnerWork(police, [], [], '2009-09-14', [item])).toMatchObject([
    { label: 'Put right: Audit, July', hint: 'Declined: Say which month.', href: 'evidence/e1', state: 'to-do' },
  ]);
});

describe('what runs out', () => {
  const rows = [
    { partnerId: 'p1', runsOutOn: '2009-10-01' },
    { partnerId: 'p1', runsOutOn: '2009-09-30' },
    { partnerId: 'p2', runsOutOn: '2009-09-20' },
  ];

  test('is one thing to look at, of a partner or of the area', () => {
    expect(expiringItems(rows, police)).toMatchObject([
      {
        hint: '2 items run out within 30 days',
        href: 'evidence/expiring?within=30&partner=police',
        dueOn: '2009-09-30',
      },
    ]);
    expect(expiringItems(rows)).toMatchObject([
      { hint: '3 items run out within 30 days', href: 'evidence/expiring?within=30', dueOn: '2009-09-20' },
    ]);
  });

  test('is nothing to look at where nothing does', () => {
    expect(expiringItems(rows, { id: 'p3', slug: 'schools' })).toEqual([]);
    expect(taskGroupWork([], [], expiringItems([]))).toEqual([]);
  });
});
