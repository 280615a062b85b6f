import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '@/lib/access/actor';
import { jobHandlers } from '@/lib/notifications/handlers';
import { confirmKeyContact } from '@/lib/partners/commands';
import { remindKeyContacts } from '@/lib/partners/reminders/commands';
import { dayColumn } from '@/lib/platform/day-columns';
import { createWorld, type World } from '../support/world';

let world: World;
let contactId: string;
beforeEach(async () => {
  world = await createWorld();
  contactId = await name('key-contact', false, '2009-06-30');
  await name('deputy', true, null);
});

async function name(role: 'key-contact' | 'deputy', isDeputy: boolean, confirmedOn: string | null): Promise<string> {
  const { id } = await world.owner.keyContact.create({
    data: {
      ...{ areaId: world.leeds.id, partnerId: world.leeds.partners.police.id, isDeputy },
      ...{ personId: world.actor('leeds', role).personId, confirmedOn: confirmedOn && dayColumn(confirmedOn) },
    },
    select: { id: true },
  });
  return id;
}

const systemOn = (asAtOn: string): Actor => systemActor({ ...world.actor('leeds', 'inspection-lead').area, asAtOn });
const run = () => ({ jobId: 'a job', isLastTry: false });
const told = () =>
  world.owner.notification.findMany({
    where: { areaId: world.leeds.id },
    select: { personId: true, text: true, href: true },
    orderBy: { personId: 'asc' },
  });
const jobs = async () => (await world.jobs()).filter((job) => job === 'notify-contacts-unconfirmed');

describe('the reminder to confirm who is key contact', () => {
  test('tells the contact, the deputy and the leads once, however often the job runs', async () => {
    const payload = { areaId: world.leeds.id, partnerId: world.leeds.partners.police.id };
    await jobHandlers['remind-key-contacts']({}, run());
    await jobHandlers['remind-key-contacts']({}, run());
    const events = (await world.events('leeds')).filter((event) => event === 'key-contact.reminded');
    expect(events).toHaveLength(1);
    await jobHandlers['notify-contacts-unconfirmed'](payload, run());
    await jobHandlers['notify-contacts-unconfirmed'](payload, run());
    const people = [
      world.actor('leeds', 'key-contact'),
      world.actor('leeds', 'deputy'),
      world.actor('leeds', 'inspection-lead'),
      world.another('leeds', 'inspection-lead'),
    ];
    expect(await told()).toEqual(
      people
        .map(({ personId }) => personId)
        .toSorted()
        .map((personId) => ({
          ...{ personId, href: `/areas/${world.leeds.slug}/partners/police` },
          text: 'Police: confirm who is key contact and deputy for July to September 2009.',
        })),
    );
  });

  test('comes at the first chance of a quarter, two weeks later, and in the next quarter again', async () => {
    const before = await jobs();
    const reminded = async (day: string) => (await remindKeyContacts(systemOn(day))).ok;
    expect(await reminded('2009-07-02')).toBe(true);
    expect(await reminded('2009-07-15')).toBe(false);
    expect(await reminded('2009-07-16')).toBe(true);
    expect(await reminded('2009-09-30')).toBe(false);
    expect(await reminded('2009-10-01')).toBe(true);
    expect(await jobs()).toHaveLength(before.length + 3);
  });

  test('says nothing of what has been confirmed by then', async () => {
    await confirmKeyContact(world.actor('leeds', 'inspection-lead'), { keyContactId: contactId, version: 1 });
    const deputy = await world.owner.keyContact.findFirstOrThrow({
      where: { areaId: world.leeds.id, isDeputy: true },
      select: { id: true },
    });
    await remindKeyContacts(systemOn('2009-09-14'));
    await confirmKeyContact(world.actor('leeds', 'inspection-lead'), { keyContactId: deputy.id, version: 1 });
    const payload = { areaId: world.leeds.id, partnerId: world.leeds.partners.police.id };
    await jobHandlers['notify-contacts-unconfirmed'](payload, run());
    expect(await told()).toEqual([]);
    expect(await remindKeyContacts(systemOn('2009-09-30'))).toMatchObject({ failure: { kind: 'rule' } });
  });

  test('is the system’s alone', async () => {
    expect(await remindKeyContacts(world.actor('leeds', 'inspection-lead'))).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });
});
