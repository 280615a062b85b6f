import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { getArea, listAreas } from '@/lib/areas/queries';
import { createArea } from '@/lib/frameworks/adoption/commands';
import { checkPack } from '@/lib/frameworks/pack-check/commands';
import { getPack } from '@/lib/frameworks/packs';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

function area(overrides: Partial<Parameters<typeof createArea>[1]> = {}) {
  const slug = `area-${randomUUID().slice(0, 8)}`;
  return {
    name: 'New area',
    slug,
    about: 'A live area.',
    firstFramework: 'ILACS-2026/STANDARD',
    secondFramework: null,
    thirdFramework: 'JTAI-2025/FRONT_DOOR',
    leadName: 'Inspection lead',
    leadEmail: `${slug}@example.org`,
    ...overrides,
  };
}

function trailOf(areaId: string) {
  return world.owner.auditEvent.findMany({ where: { areaId }, select: { event: true, subjectId: true } });
}

describe('creating an area', () => {
  test('gives it frameworks in order, an invitation to its lead, and a trail that begins with it', async () => {
    const input = area();
    expect(await createArea(world.operator, input)).toEqual({ ok: true, value: { slug: input.slug } });
    const stored = await world.owner.area.findUniqueOrThrow({
      where: { slug: input.slug },
      select: {
        ...{ id: true, asAtOn: true, grants: true, invitations: true },
        frameworks: { orderBy: { position: 'asc' } },
      },
    });
    expect(stored).toMatchObject({
      asAtOn: null,
      frameworks: [
        { frameworkCode: 'ILACS-2026', kindCode: 'STANDARD', position: 1 },
        { frameworkCode: 'JTAI-2025', kindCode: 'FRONT_DOOR', position: 2 },
      ],
      grants: [],
      invitations: [{ role: 'inspection-lead', email: input.leadEmail, partnerId: null, generation: 1 }],
    });
    expect(stored.invitations[0]?.invitedById).toBe(world.operator.personId);
    expect(await world.jobs()).toContain('mail-invitation');
    expect(await trailOf(stored.id)).toEqual([{ event: 'area.created', subjectId: stored.id }]);
    expect((await listAreas(world.operator)).map(({ slug }) => slug)).toContain(input.slug);
  });

  test.each([
    ['a kind that the framework lacks', { firstFramework: 'ILACS-2026/ANNOUNCED' }, 'firstFramework'],
    ['the same framework twice', { secondFramework: 'ILACS-2026/SHORT' }, 'secondFramework'],
    ['an address that is taken', () => ({ slug: world.leeds.slug }), 'slug'],
  ])('refuses %s and leaves nothing', async (_what, overrides, field) => {
    const input = area(typeof overrides === 'function' ? overrides() : overrides);
    const result = await createArea(world.operator, input);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', fields: { [field]: [expect.any(String)] } },
    });
    expect(await world.owner.invitation.count({ where: { email: input.leadEmail } })).toBe(0);
  });

  test('two at once with one address make one area', async () => {
    const input = area();
    const other = { ...input, leadEmail: `other-${input.leadEmail}` };
    const results = await Promise.all([createArea(world.operator, input), createArea(world.operator, other)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.owner.area.count({ where: { slug: input.slug } })).toBe(1);
    const emails = { in: [input.leadEmail, other.leadEmail] };
    expect(await world.owner.invitation.count({ where: { email: emails } })).toBe(1);
    expect(await world.owner.person.count({ where: { email: emails } })).toBe(0);
  });

  test('is refused to an inspection lead, whose own area stays the only one they see', async () => {
    const lead = world.actor('leeds', 'inspection-lead');
    const input = area();
    expect(await createArea(lead, input)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await world.owner.area.count({ where: { slug: input.slug } })).toBe(0);
    expect(await world.events('leeds')).toEqual(['command.refused']);
    expect(await listAreas(lead)).toEqual([]);
    expect(await getArea(lead)).toMatchObject({ slug: world.leeds.slug, asAtOn: '2009-09-14', about: 'For a test.' });
  });
});

describe('checking a framework pack', () => {
  const shipped = JSON.stringify(getPack('JTAI-2025'));

  test('finds none in a shipped pack, pasted or as a file, and records only that it was checked', async () => {
    const file = new File([shipped], 'pack.json', { type: 'application/json' });
    expect(await checkPack(world.operator, { text: shipped })).toMatchObject({
      ok: true,
      value: { code: 'JTAI-2025' },
    });
    expect(await checkPack(world.operator, { file, text: '' })).toMatchObject({ ok: true });
  });

  test('names every fault by its path', async () => {
    const faulty = { ...getPack('JTAI-2025'), title: '', inForce: { from: '2025-02-30', to: null } };
    const result = await checkPack(world.operator, { text: JSON.stringify(faulty) });
    if (result.ok || result.failure.kind !== 'invalid') throw new Error('the fault was not found');
    const lines = result.failure.fields[''] ?? [];
    expect(lines.map((line) => line.split(':')[0])).toEqual(['title', 'inForce.from']);
  });

  test('says when it is no JSON at all, and is refused to an inspection lead', async () => {
    const result = await checkPack(world.operator, { text: '{' });
    expect(result).toMatchObject({ ok: false, failure: { fields: { '': [expect.stringMatching(/not JSON/)] } } });
    const asLead = await checkPack(world.actor('county', 'inspection-lead'), { text: shipped });
    expect(asLead).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  });
});
