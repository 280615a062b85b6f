import { beforeAll, describe, expect, test } from 'vitest';
import { recordLookBack } from '@/lib/case-files/look-backs/commands';
import { getLookBack, listLookBacks } from '@/lib/case-files/look-backs/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const lead = () => world.actor('leeds', 'inspection-lead');

function lookBack(overrides: Partial<Parameters<typeof recordLookBack>[1]> = {}) {
  return {
    lookBackId: null,
    version: 0,
    title: 'Referrals of abuse or neglect',
    cohort: 'Every referral since 1 April 2009',
    startedOn: '2009-07-23',
    total: 1600,
    reviewed: 400,
    found: 3,
    completedOn: null,
    ...overrides,
  };
}

async function recorded() {
  const result = await recordLookBack(lead(), lookBack());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

describe('a look-back review', () => {
  test('is recorded and brought up to date, each with one event', async () => {
    const before = await world.events('leeds');
    const lookBackId = await recorded();
    const complete = lookBack({ lookBackId, version: 1, reviewed: 1600, found: 12, completedOn: '2009-09-04' });
    expect(await recordLookBack(lead(), complete)).toMatchObject({ ok: true });
    expect(await getLookBack(world.actor('leeds', 'task-group'), lookBackId)).toMatchObject({
      total: 1600,
      reviewed: 1600,
      found: 12,
      completedOn: '2009-09-04',
      version: 2,
    });
    expect((await world.events('leeds')).slice(before.length)).toEqual([
      'look-back.recorded',
      'look-back.recorded',
      'look-back.read',
    ]);
  });

  test.each([
    ['more reviewed than there are', { reviewed: 1601 }],
    ['more found than reviewed', { found: 401 }],
    ['complete before all are reviewed', { completedOn: '2009-09-04' }],
    ['begun after today', { startedOn: '2009-09-15' }],
    ['complete after today', { reviewed: 1600, completedOn: '2009-09-15' }],
  ])('cannot have %s', async (_what, overrides) => {
    const count = await world.owner.lookBackReview.count();
    const result = await recordLookBack(lead(), lookBack(overrides));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(await world.owner.lookBackReview.count()).toBe(count);
  });

  test('saved by two people gives the second a conflict with what is stored', async () => {
    const lookBackId = await recorded();
    expect(await recordLookBack(lead(), lookBack({ lookBackId, version: 1, reviewed: 500 }))).toMatchObject({
      ok: true,
    });
    const second = await recordLookBack(lead(), lookBack({ lookBackId, version: 1, reviewed: 450 }));
    expect(second).toMatchObject({ ok: false, failure: { kind: 'conflict', theirs: { reviewed: '500' }, version: 2 } });
  });

  test('is recorded by inspection leads only, and another area does not find it', async () => {
    const lookBackId = await recorded();
    for (const role of ['task-group', 'key-contact', 'auditor'] as const) {
      const result = await recordLookBack(world.actor('leeds', role), lookBack());
      expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    }
    const elsewhere = world.actor('county', 'inspection-lead');
    expect(await getLookBack(elsewhere, lookBackId)).toBeNull();
    expect(await listLookBacks(elsewhere)).toEqual([]);
    expect(await recordLookBack(elsewhere, lookBack({ lookBackId, version: 1 }))).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(await listLookBacks(world.actor('leeds', 'board-member'))).toEqual([]);
  });
});
