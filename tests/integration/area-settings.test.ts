import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, actorIn, owesSecondFactor, type Person } from '@/lib/access/actor';
import { configureArea } from '@/lib/areas/commands';
import { getAreaSettings } from '@/lib/areas/queries';
import { createWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** The lead as a session of theirs brings them in. */
function leadWith(hasProvenSecondFactor: boolean, settings: unknown = {}): { person: Person; actor: Actor | null } {
  const { personId, name, area, grants } = world.actor('leeds', 'inspection-lead');
  const memberships = grants.map((grant) => ({
    ...{ ...grant, area: { ...area, settings }, partnerSlug: null, partnerName: null },
  }));
  const person: Person = {
    ...{ sessionId: 'a', personId, name, email: 'lead@example.org', isOperator: false, way: 'password' },
    ...{ hasProvenSecondFactor, memberships },
  };
  return { person, actor: actorIn(person, area.slug) };
}

function lead(hasProven: boolean): Actor {
  const { actor } = leadWith(hasProven);
  if (!actor) throw new Error('The lead is not let in');
  return actor;
}

const stored = async () => (await world.owner.area.findUniqueOrThrow({ where: { id: world.leeds.id } })).settings;

describe('the settings of an area', () => {
  test('require a second factor of everybody from then on, with the words of before and after in the trail', async () => {
    expect(await configureArea(lead(true), { secondFactor: 'required' })).toMatchObject({ ok: true });
    expect(await stored()).toEqual({ requiresSecondFactor: true });
    const event = await world.owner.auditEvent.findFirst({
      where: { areaId: world.leeds.id, event: 'area.configured' },
      select: { data: true },
    });
    expect(event?.data).toEqual({ setting: 'Second factor', from: 'Not required', to: 'Required of everybody' });
    const without = leadWith(false, await stored());
    expect(without.actor).toBeNull();
    expect(owesSecondFactor(without.person, world.leeds.slug)).toBe(true);
    expect(leadWith(true, await stored()).actor).not.toBeNull();
  });

  test('cannot lock out whoever changes them [V6.3.3]', async () => {
    expect(await getAreaSettings(lead(false))).toEqual({ secondFactor: 'not-required', canRequire: false });
    expect(await configureArea(lead(false), { secondFactor: 'required' })).toMatchObject({
      failure: { kind: 'rule', message: expect.stringMatching(/your own second factor/) },
    });
    expect(await stored()).toEqual({});
    expect(await getAreaSettings(lead(true))).toEqual({ secondFactor: 'not-required', canRequire: true });
  });

  test('are taken back by whoever could set them, and leave the other settings alone', async () => {
    const settings = { limits: { evaluationStaleMonths: 3 }, requiresSecondFactor: true };
    await world.owner.area.update({ where: { id: world.leeds.id }, data: { settings } });
    await configureArea(lead(true), { secondFactor: 'not-required' });
    expect(await stored()).toEqual({ ...settings, requiresSecondFactor: false });
  });

  test('that are as they were are no change, and of two at once one is', async () => {
    const results = await Promise.all([1, 2].map(() => configureArea(lead(true), { secondFactor: 'required' })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await world.events('leeds')).filter((event) => event === 'area.configured')).toHaveLength(1);
  });

  test('are the lead’s [V8.2.1]', async () => {
    for (const role of ['task-group', 'key-contact'] as const) {
      const other = world.actor('leeds', role);
      expect(await getAreaSettings(other)).toBeNull();
      expect(await configureArea(other, { secondFactor: 'not-required' })).toMatchObject({
        failure: { kind: 'forbidden' },
      });
    }
  });
});
