import { beforeAll, describe, expect, test } from 'vitest';
import { addAction, progressAction, raiseFinding, verifyAction } from '@/lib/findings/commands';
import { getFinding, listFindings } from '@/lib/findings/queries';
import { getPack } from '@/lib/frameworks/packs';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

function finding(overrides: Partial<Parameters<typeof raiseFinding>[1]> = {}) {
  return {
    frameworkCode: 'SLAC-2009',
    kind: priorityKind(),
    title: 'Response to child protection referrals does not meet statutory guidance',
    detail: 'Seen in the first reading of records.',
    source: 'inspection' as const,
    inspectionId: null,
    partnerId: world.leeds.partners.police.id,
    criterionCode: 'SG.QP.ASMT',
    timescale: null,
    printedDueOn: null,
    ...overrides,
  };
}

function priorityKind(): string {
  const kind = getPack('SLAC-2009').findingKinds.find(({ severity }) => severity === 'priority-action');
  if (!kind) throw new Error('The 2009 pack has no priority action');
  return kind.code;
}

async function raised() {
  const result = await raiseFinding(world.actor('leeds', 'inspection-lead'), finding());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

async function withAction() {
  const findingId = await raised();
  await addAction(world.actor('leeds', 'key-contact'), {
    findingId,
    partnerId: world.leeds.partners.police.id,
    ownerName: 'Head of public protection',
    title: 'Issue revised guidance',
    successMeasure: 'Every strategy discussion is held on time',
    dueOn: '2009-10-01',
  });
  const view = await getFinding(world.actor('leeds', 'inspection-lead'), findingId);
  const action = view?.actions[0];
  if (!action) throw new Error('no action');
  return { findingId, action };
}

describe('raising a finding', () => {
  test('stores it under the next number with exactly one event', async () => {
    const before = await world.events('leeds');
    const id = await raised();
    const view = await getFinding(world.actor('leeds', 'task-group'), id);
    expect(view).toMatchObject({ state: 'no-action', severity: 'priority-action', raisedOn: '2009-09-14' });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['finding.raised']);
  });

  test('two raised at once get two numbers', async () => {
    const [a, b] = await Promise.all([raised(), raised()]);
    const rows = await listFindings(world.actor('leeds', 'inspection-lead'));
    const numbers = rows.filter(({ id }) => id === a || id === b).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(2);
  });

  test('is refused to a key contact, and the refusal alone is in the trail', async () => {
    const before = await world.events('leeds');
    const count = await world.owner.finding.count();
    const result = await raiseFinding(world.actor('leeds', 'key-contact'), finding());
    expect(result).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.finding.count()).toBe(count);
    expect((await world.events('leeds')).slice(before.length)).toEqual(['command.refused']);
  });

  test.each([
    ['another area’s partner', () => finding({ partnerId: world.county.partners.police.id }), 'not-found'],
    ['a framework that the area has not adopted', () => finding({ frameworkCode: 'ILACS-2026' }), 'not-found'],
    ['a kind that the framework lacks', () => finding({ kind: 'rumour' }), 'invalid'],
    ['a criterion that the framework lacks', () => finding({ criterionCode: 'HP.RISK' }), 'invalid'],
  ])('refuses %s', async (_what, input, kind) => {
    const result = await raiseFinding(world.actor('leeds', 'inspection-lead'), input());
    expect(result).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe('reach', () => {
  test('another area and another partner do not find it', async () => {
    const id = await raised();
    expect(await getFinding(world.actor('county', 'inspection-lead'), id)).toBeNull();
    expect(await getFinding(world.actor('leeds', 'key-contact', 'hospital'), id)).toBeNull();
    expect(await getFinding(world.actor('leeds', 'board-member'), id)).toBeNull();
    expect(await getFinding(world.actor('leeds', 'key-contact', 'police'), id)).not.toBeNull();
  });

  test('another partner cannot move its action', async () => {
    const { action } = await withAction();
    const result = await progressAction(world.actor('leeds', 'key-contact', 'hospital'), {
      actionId: action.id,
      version: 1,
      status: 'in-progress',
      note: 'Begun',
      effect: '',
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  });
});

describe('an action', () => {
  test('is done, then verified by someone else only', async () => {
    const { findingId, action } = await withAction();
    const lead = world.actor('leeds', 'inspection-lead');
    const move = { actionId: action.id, version: 1, status: 'done' as const, note: 'Issued', effect: 'All on time' };
    expect(await progressAction(lead, move)).toMatchObject({ ok: true });
    const verify = { actionId: action.id, version: 2, note: 'Read ten files' };
    expect(await verifyAction(lead, verify)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await verifyAction(world.another('leeds', 'inspection-lead'), verify)).toMatchObject({ ok: true });
    expect((await getFinding(lead, findingId))?.state).toBe('closed');
  });

  test('saved by two people at once gives the second a conflict and loses nothing', async () => {
    const { action } = await withAction();
    const move = { actionId: action.id, version: 1, status: 'in-progress' as const, note: 'First', effect: '' };
    expect(await progressAction(world.actor('leeds', 'key-contact'), move)).toMatchObject({ ok: true });
    const second = await progressAction(world.actor('leeds', 'deputy'), { ...move, note: 'Second' });
    expect(second).toMatchObject({ ok: false, failure: { kind: 'conflict', version: 2 } });
    const stored = await world.owner.actionNote.findMany({ where: { actionId: action.id } });
    expect(stored.map(({ body }) => body)).toEqual(['First']);
  });
});
