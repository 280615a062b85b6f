import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { jobHandlers } from '@/lib/notifications/handlers';
import { dayColumn } from '@/lib/platform/day-columns';
import type { Result } from '@/lib/platform/result';
import { submitSelfEvaluation } from '@/lib/self-evaluations/commands';
import { writeEntry } from '@/lib/self-evaluations/entries/commands';
import { writeEntrySchema } from '@/lib/self-evaluations/entries/schema';
import { remindSelfEvaluations } from '@/lib/self-evaluations/reminders/commands';
import { createWorld, type TestArea, type World } from '../support/world';

let world: World;
let leeds: TestArea;
let cycleId: string;

beforeEach(async () => {
  world = await createWorld();
  leeds = world.leeds;
  const { id } = await world.owner.selfEvaluationCycle.create({
    data: {
      ...{ areaId: leeds.id, frameworkCode: leeds.frameworkCode, name: 'Autumn 2009' },
      ...{ startedOn: dayColumn('2009-09-01'), dueOn: dayColumn('2009-09-25') },
    },
  });
  cycleId = id;
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const systemOn = (asAtOn: string): Actor => systemActor({ ...world.actor('leeds', 'inspection-lead').area, asAtOn });
const run = () => ({ jobId: crypto.randomUUID(), isLastTry: false });
const stages = async () =>
  (
    await world.owner.selfEvaluationReminder.findMany({
      where: { areaId: leeds.id, serviceId: leeds.services.police.id },
      orderBy: { sentAt: 'asc' },
    })
  ).map(({ stage }) => stage);

async function sendPolice() {
  const contact = world.actor('leeds', 'key-contact');
  for (const criterionCode of leeds.criteria)
    value(
      await writeEntry(
        contact,
        writeEntrySchema.parse({
          ...{ serviceId: leeds.services.police.id, frameworkCode: leeds.frameworkCode, criterionCode, version: 0 },
          ...{ whatWeKnow: 'a', howWeKnow: 'b', whatNext: 'c', grade: 'good', confidence: 'low' },
        }),
      ),
    );
  const { id, version } = await world.owner.selfEvaluation.findFirstOrThrow({ where: { areaId: leeds.id } });
  value(await submitSelfEvaluation(contact, { selfEvaluationId: id, version }));
}

describe('the reminder of what is due', () => {
  test('comes once for each stage, and once more where the job runs twice on a day', async () => {
    const reminded = async (day: string) => {
      const result = await remindSelfEvaluations(systemOn(day));
      return result.ok ? result.value.services : 0;
    };
    const found: number[] = [];
    for (const day of ['2009-09-10', '2009-09-11', '2009-09-11', '2009-09-17', '2009-09-18', '2009-09-24'])
      found.push(await reminded(day));
    expect(found).toEqual([0, 2, 0, 0, 2, 2]);
    for (const day of ['2009-09-25', '2009-09-26', '2009-09-30', '2009-10-03']) found.push(await reminded(day));
    expect(found.slice(6)).toEqual([0, 2, 0, 2]);
    expect(await stages()).toEqual(['before-14', 'before-7', 'before-1', 'overdue-week-1', 'overdue-week-2']);
  });

  test('passes over whoever has sent theirs, and every service once the cycle is closed', async () => {
    await sendPolice();
    expect(value(await remindSelfEvaluations(systemOn('2009-09-18'))).services).toBe(1);
    expect(await stages()).toEqual([]);
    await world.owner.selfEvaluationCycle.updateMany({ data: { closedOn: dayColumn('2009-09-20') } });
    expect(await remindSelfEvaluations(systemOn('2009-09-26'))).toMatchObject({ failure: { kind: 'rule' } });
  });

  test('makes up for a day on which nothing ran', async () => {
    expect(value(await remindSelfEvaluations(systemOn('2009-09-20'))).services).toBe(2);
    expect(await stages()).toEqual(['before-7']);
  });

  test('tells the contacts, and whoever is named for what is open, without a word that somebody wrote', async () => {
    const { id: serviceId } = leeds.services.police;
    const [contact, deputy] = [world.actor('leeds', 'key-contact'), world.actor('leeds', 'deputy')];
    const [first = '', second = ''] = leeds.criteria;
    const [writer, ready] = [world.actor('leeds', 'contributor'), world.another('leeds', 'contributor')];
    await world.owner.keyContact.createMany({
      data: [contact, deputy].map(({ personId }, place) => ({
        ...{ areaId: leeds.id, partnerId: leeds.partners.police.id, personId, isDeputy: place === 1 },
      })),
    });
    const named = { areaId: leeds.id, serviceId, frameworkCode: leeds.frameworkCode, namedById: contact.personId };
    await world.owner.criterionContributor.createMany({
      data: [
        { ...named, criterionCode: first, personId: ready.personId, namedAt: new Date() },
        { ...named, criterionCode: second, personId: writer.personId, namedAt: new Date() },
      ],
    });
    value(
      await writeEntry(
        ready,
        writeEntrySchema.parse({
          ...{ serviceId, frameworkCode: leeds.frameworkCode, criterionCode: first, version: 0 },
          ...{ whatWeKnow: 'A secret word.', howWeKnow: 'b', whatNext: 'c', grade: 'good', confidence: 'low' },
        }),
      ),
    );
    await jobHandlers['notify-self-evaluation-due']({ areaId: leeds.id, cycleId, serviceId }, run());
    const told = await world.owner.notification.findMany({ where: { areaId: leeds.id } });
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [contact, deputy, writer].map(({ personId }) => personId).sort(),
    );
    expect(new Set(told.map(({ text }) => text))).toEqual(
      new Set([
        'The self-evaluation of Police safeguarding unit is due on 25 September 2009. 1 criterion is still open.',
      ]),
    );
  });

  test('tells nobody of what has been sent by then', async () => {
    await sendPolice();
    const { id: serviceId } = leeds.services.police;
    await jobHandlers['notify-self-evaluation-due']({ areaId: leeds.id, cycleId, serviceId }, run());
    expect(await world.owner.notification.count({ where: { areaId: leeds.id } })).toBe(0);
  });

  test('is the system’s alone', async () => {
    expect(await remindSelfEvaluations(world.actor('leeds', 'inspection-lead'))).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });
});
