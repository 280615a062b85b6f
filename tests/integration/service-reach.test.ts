import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { getPartnerReadiness } from '@/lib/readiness/queries';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { getProgress } from '@/lib/self-evaluations/progress/queries';
import { getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { createWorld, type World } from '../support/world';

let world: World;
let other: string;
let writer: Actor;

/** The police with a second service, and a contributor who writes for the first alone. */
beforeAll(async () => {
  world = await createWorld();
  const { id: areaId, frameworkCode, criteria, partners, services } = world.leeds;
  const row = { areaId, partnerId: partners.police.id, name: 'Public protection', position: 2 };
  other = (await world.owner.service.create({ data: row })).id;
  await world.owner.criterionAssignment.createMany({
    data: criteria.map((criterionCode) => {
      return { areaId, serviceId: other, frameworkCode, criterionCode, dueOn: new Date('2009-10-01') };
    }),
  });
  const contributor = world.actor('leeds', 'contributor');
  const grants = contributor.grants.map((grant) => ({ ...grant, serviceId: services.police.id }));
  writer = { ...contributor, grants };
});

function entryOf(serviceId: string, version: number) {
  const { frameworkCode, criteria } = world.leeds;
  return {
    ...{ serviceId, frameworkCode, criterionCode: criteria[0] ?? '', version, goTo: 'list' as const },
    ...{ whatWeKnow: 'What we know.', howWeKnow: '', whatNext: '', grade: null, confidence: null },
    ...{ selfEvaluationId: null, evidence: [] },
  };
}

describe('a contributor of one service', () => {
  test('writes for that service, and for no other of the same partner [V8.2.2]', async () => {
    expect(await writeEntry(writer, entryOf(world.leeds.services.police.id, 0))).toMatchObject({ ok: true });
    expect(await writeEntry(writer, entryOf(other, 0))).toMatchObject({ failure: { kind: 'forbidden' } });
    const whole = world.actor('leeds', 'contributor');
    expect(await writeEntry(whole, entryOf(other, 0))).toMatchObject({ ok: true });
  });

  test('sees no draft of the others [V8.2.3]', async () => {
    const { frameworkCode, services } = world.leeds;
    await writeEntry(world.actor('leeds', 'key-contact'), entryOf(other, 0));
    expect(await getSelfEvaluation(writer, frameworkCode, other)).toBeNull();
    expect(await getSelfEvaluation(writer, frameworkCode, services.police.id)).not.toBeNull();
    const listed = (await getProgress(writer, frameworkCode))?.rows.map(({ serviceId }) => serviceId);
    expect(listed).toEqual([services.police.id]);
  });

  test('is asked for what that service owes', async () => {
    const readiness = await getPartnerReadiness(writer, world.leeds.frameworkCode);
    const asked = new Set(readiness?.facts.assignments.map(({ serviceId }) => serviceId));
    expect([...asked]).toEqual([world.leeds.services.police.id]);
  });
});
