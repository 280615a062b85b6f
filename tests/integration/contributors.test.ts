import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { recordLeaving } from '@/lib/leavers/commands';
import { jobHandlers } from '@/lib/notifications/handlers';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Result } from '@/lib/platform/result';
import { nameContributors } from '@/lib/self-evaluations/contributors/commands';
import { getContributors, listOwnTasks } from '@/lib/self-evaluations/contributors/queries';
import { pairOf } from '@/lib/self-evaluations/contributors/rules';
import { nameContributorsSchema } from '@/lib/self-evaluations/contributors/schema';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { getSelfEvaluation } from '@/lib/self-evaluations/queries';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let keyContact: Actor;
let writer: Actor;
let first = '';
let second = '';

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  keyContact = world.actor('leeds', 'key-contact');
  writer = world.actor('leeds', 'contributor');
  [first = '', second = ''] = leeds.criteria;
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const pair = (criterionCode: string, { personId }: Actor) => pairOf({ criterionCode, personId });

const name = (actor: Actor, named: string[], stood: string[] = []) =>
  nameContributors(actor, {
    ...{ serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode, named, stood },
  });

const view = (actor = keyContact) => getContributors(actor, leeds.frameworkCode, leeds.services.police.id);
const namedFor = async (code: string) => (await view())?.criteria.find((one) => one.code === code)?.personIds;

const answer = (criterionCode: string) =>
  writeEntrySchema.parse({
    ...{ serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode, criterionCode, version: 0 },
    ...{ whatWeKnow: 'Checks are made.', howWeKnow: 'Audits.', whatNext: 'More.', grade: 'good', confidence: 'low' },
  });

describe('naming contributors', () => {
  test('offers everyone who may write for the service and nobody else', async () => {
    const people = (await view())?.people.map(({ id }) => id).sort();
    const able = (['key-contact', 'deputy', 'contributor'] as const).flatMap((role) => [
      world.actor('leeds', role).personId,
      world.another('leeds', role).personId,
    ]);
    expect(people).toEqual(able.sort());
  });

  test('offers no contributor of another service of the same partner', async () => {
    const { id: serviceId } = await world.owner.service.create({
      data: { areaId: leeds.id, partnerId: leeds.partners.police.id, name: 'Another unit', position: 2 },
    });
    await world.owner.roleGrant.updateMany({
      where: { areaId: leeds.id, personId: writer.personId },
      data: { serviceId },
    });
    expect((await view())?.people.map(({ id }) => id)).not.toContain(writer.personId);
    expect(await name(keyContact, [pair(first, writer)])).toMatchObject({ failure: { kind: 'rule' } });
  });

  test('saves all criteria at once, shows them on the task list and tells whoever is new', async () => {
    value(await name(keyContact, [pair(first, writer), pair(second, keyContact)]));
    expect(await namedFor(first)).toEqual([writer.personId]);
    const seen = await getSelfEvaluation(writer, leeds.frameworkCode, leeds.services.police.id);
    expect(seen?.criteria.map(({ contributors }) => contributors)).toEqual([
      [{ name: writer.name, isReader: true }],
      [{ name: keyContact.name, isReader: false }],
    ]);
    const [event] = await world.owner.auditEvent.findMany({
      where: { areaId: leeds.id, event: 'self-evaluation.contributors-named' },
    });
    expect(event?.data).toMatchObject({ named: [pair(first, writer), pair(second, keyContact)], dropped: [] });
    await jobHandlers['notify-contributors-named'](
      {
        ...{ areaId: leeds.id, serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode },
        personIds: [writer.personId],
      },
      { jobId: 'one', isLastTry: false },
    );
    const told = await world.owner.notification.findMany({ where: { areaId: leeds.id } });
    expect(told.map(({ personId }) => personId)).toEqual([writer.personId]);
  });

  test('keeps what two people did at once', async () => {
    value(await name(keyContact, [pair(first, writer), pair(second, writer)]));
    const stood = [pair(first, writer), pair(second, writer)];
    value(await name(keyContact, [pair(first, writer)], stood));
    value(await name(world.actor('leeds', 'deputy'), [...stood, pair(first, keyContact)], stood));
    expect((await namedFor(first))?.toSorted()).toEqual([writer.personId, keyContact.personId].sort());
    expect(await namedFor(second)).toEqual([]);
  });

  test.each<[string, () => [string[], string[]]]>([
    ['nothing that changes', () => [[], []]],
    ['somebody of another partner', () => [[pair(first, world.actor('leeds', 'contributor', 'hospital'))], []]],
    ['a criterion that is not asked', () => [[pair('SG.LM.EQ', writer)], []]],
    ['a value that is none', () => [['*'], []]],
  ])('refuses %s', async (_what, input) => {
    const [named, stood] = input();
    expect(await name(keyContact, named, stood)).toMatchObject({ failure: { kind: 'rule' } });
    expect(await world.owner.criterionContributor.count({ where: { areaId: leeds.id } })).toBe(0);
  });

  test('drops nobody by an id that a form made up', async () => {
    value(await name(keyContact, [pair(first, writer)]));
    value(await name(keyContact, [pair(second, writer)], [`${first}:*`, 'NO.SUCH:x']));
    expect(await namedFor(first)).toEqual([writer.personId]);
  });

  test('records only who was not named before, and only who was', async () => {
    value(await name(keyContact, [pair(first, writer)]));
    const nobody = pair(second, world.actor('leeds', 'deputy'));
    value(await name(keyContact, [pair(first, writer), pair(second, writer)], [nobody]));
    value(await name(keyContact, [], [pair(first, writer), nobody]));
    const events = await world.owner.auditEvent.findMany({
      where: { areaId: leeds.id, event: 'self-evaluation.contributors-named' },
      orderBy: { sequence: 'asc' },
    });
    expect(events.slice(1).map(({ data }) => data)).toMatchObject([
      { named: [pair(second, writer)], dropped: [] },
      { named: [], dropped: [pair(first, writer)] },
    ]);
    expect([await namedFor(first), await namedFor(second)]).toEqual([[], [writer.personId]]);
  });

  test('takes no longer a list than a service could need [V2.4.1]', () => {
    const of = { serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode };
    const list = (length: number) => Array.from({ length }, (_, at) => `X:${at}`);
    expect(nameContributorsSchema.safeParse({ ...of, named: list(500) }).success).toBe(true);
    expect(nameContributorsSchema.safeParse({ ...of, named: list(501) }).success).toBe(false);
    expect(nameContributorsSchema.safeParse({ ...of, stood: list(501) }).success).toBe(false);
  });

  test('is for the partner’s contacts and the lead, each for what they reach', async () => {
    const other = world.actor('leeds', 'key-contact', 'hospital');
    expect(await name(other, [pair(first, writer)])).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await name(writer, [pair(first, writer)])).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await name(world.actor('leeds', 'inspection-lead'), [pair(first, writer)])).toMatchObject({ ok: true });
    expect(await view(other)).toBeNull();
    expect(await view(writer)).toBeNull();
  });

  test('counts nobody whose role has ended', async () => {
    value(await name(keyContact, [pair(first, writer)]));
    await world.owner.roleGrant.updateMany({
      where: { areaId: leeds.id, personId: writer.personId },
      data: { endsOn: dayColumn('2009-09-01') },
    });
    expect(await namedFor(first)).toEqual([]);
  });

  test('ends when somebody leaves', async () => {
    value(await name(keyContact, [pair(first, writer), pair(second, writer)]));
    value(
      await recordLeaving(world.actor('leeds', 'inspection-lead'), {
        ...{ personId: writer.personId, lastDayOn: '2009-09-14' },
        ...{ successorId: null, actionsTo: null, placesTo: null },
      }),
    );
    expect(await world.owner.criterionContributor.count({ where: { areaId: leeds.id } })).toBe(0);
  });
});

describe('what is to do by name', () => {
  test('are the criteria that somebody is named for and that nobody has answered', async () => {
    value(await name(keyContact, [pair(first, writer), pair(second, writer)]));
    const codes = async (actor: Actor) => (await listOwnTasks(actor)).named.map(({ criterionCode }) => criterionCode);
    expect(await codes(writer)).toEqual([first, second]);
    expect(await codes(keyContact)).toEqual([]);
    value(await writeEntry(writer, answer(first)));
    expect(await codes(writer)).toEqual([second]);
  });

  test('is sending, for whoever may, once every criterion is answered', async () => {
    const toSend = async (actor: Actor) => (await listOwnTasks(actor)).toSend.map(({ serviceId }) => serviceId);
    value(await writeEntry(writer, answer(first)));
    expect(await toSend(keyContact)).toEqual([]);
    value(await writeEntry(writer, answer(second)));
    expect(await toSend(keyContact)).toEqual([leeds.services.police.id]);
    expect(await toSend(writer)).toEqual([]);
    expect(await toSend(world.actor('leeds', 'key-contact', 'hospital'))).toEqual([]);
  });
});
