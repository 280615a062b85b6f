import { beforeAll, describe, expect, test } from 'vitest';
import { assignCriteria } from '@/lib/frameworks/assignments/commands';
import { getServiceAssignments } from '@/lib/frameworks/assignments/queries';
import { createWorld, type World } from '../support/world';

let world: World;
let lead: ReturnType<World['actor']>;

beforeAll(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
});

async function opened() {
  const form = await getServiceAssignments(lead, world.leeds.services.police.id);
  if (!form) throw new Error('no form');
  return form;
}

async function assignment(overrides: Partial<Parameters<typeof assignCriteria>[1]> = {}) {
  const { partner } = await opened();
  return {
    serviceId: world.leeds.services.police.id,
    version: partner.version,
    frameworkCode: 'SLAC-2009',
    criteria: ['SG.QP.ASMT', 'SG.OUT.SAFE'],
    dueOn: '2009-10-02',
    ...overrides,
  };
}

describe('assigning criteria', () => {
  test('puts the new set in place of the old, with exactly one event', async () => {
    expect(await opened()).toMatchObject({ criteria: ['SG.LM.EVAL', 'SG.QP.ASMT'], dueOn: '2009-09-25' });
    const before = await world.events('leeds');
    expect(await assignCriteria(lead, await assignment())).toEqual({ ok: true, value: { partnerSlug: 'police' } });
    const { criteria, dueOn } = await opened();
    expect({ criteria: [...criteria].sort(), dueOn }).toEqual({
      criteria: ['SG.OUT.SAFE', 'SG.QP.ASMT'],
      dueOn: '2009-10-02',
    });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['criteria.assigned']);
    const hospital = await getServiceAssignments(lead, world.leeds.services.hospital.id);
    expect(hospital?.criteria).toEqual(['SG.LM.EVAL', 'SG.QP.ASMT']);
  });

  test('shows the second of two leads what the first assigned, and loses nothing', async () => {
    const [first, second] = [await assignment(), await assignment({ criteria: [] })];
    expect(await assignCriteria(lead, first)).toMatchObject({ ok: true });
    const late = await assignCriteria(world.another('leeds', 'inspection-lead'), second);
    expect(late).toMatchObject({
      ok: false,
      failure: {
        kind: 'conflict',
        theirs: { criteria: 'SG.OUT.SAFE, SG.QP.ASMT', dueOn: '2009-10-02' },
        version: second.version + 1,
      },
    });
    const knowingly = await assignCriteria(lead, { ...second, version: second.version + 1 });
    expect(knowingly).toMatchObject({ ok: true });
    expect(await opened()).toMatchObject({ criteria: [], dueOn: null });
  });

  test.each([
    ['a criterion that has criteria below it', () => ({ criteria: ['SG.OUT'] }), 'invalid'],
    ['a criterion of another framework', () => ({ criteria: ['HP.RISK'] }), 'invalid'],
    ['a framework that the area has not adopted', () => ({ frameworkCode: 'ILACS-2026' }), 'not-found'],
    ['another area’s service', () => ({ serviceId: world.county.services.police.id }), 'not-found'],
  ])('refuses %s', async (_what, overrides, kind) => {
    const stored = await opened();
    const result = await assignCriteria(lead, await assignment(overrides()));
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(await opened()).toEqual(stored);
  });

  test('is the inspection lead’s alone', async () => {
    const contact = world.actor('leeds', 'key-contact');
    const before = await world.events('leeds');
    expect(await assignCriteria(contact, await assignment())).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    expect((await world.events('leeds')).slice(before.length)).toEqual(['command.refused']);
    expect(await getServiceAssignments(contact, world.leeds.services.police.id)).toBeNull();
    const elsewhere = world.actor('county', 'inspection-lead');
    expect(await getServiceAssignments(elsewhere, world.leeds.services.police.id)).toBeNull();
  });
});
