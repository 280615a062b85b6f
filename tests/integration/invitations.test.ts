import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import {
  acceptInvitation,
  resendInvitation,
  sendInvitation,
  withdrawInvitation,
} from '@/lib/people/invitations/commands';
import {
  getInvitation,
  getInvitationByToken,
  listInvitations,
  listOpenInvitationsFor,
} from '@/lib/people/invitations/queries';
import { expiryOf } from '@/lib/people/invitations/rules';
import type { GuestInvitation } from '@/lib/people/invitations/types';
import { hashPassword } from '@/lib/people/passwords';
import { openAfterInvitation, openSession } from '@/lib/people/sign-in/commands';
import { LIMITS } from '@/lib/platform/limits';
import { linkToken, type Purpose } from '@/lib/platform/sealing';
import { createWorld, type World } from '../support/world';

const PASSWORD = 'a password of several words';

let world: World;
let lead: Actor;
let contact: Actor;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  world = await createWorld();
  lead = world.actor('leeds', 'inspection-lead');
  contact = world.actor('leeds', 'key-contact');
});
afterEach(() => {
  vi.useRealTimers();
});

type Input = Parameters<typeof sendInvitation>[1];

function offer(overrides: Partial<Input> = {}): Input {
  return {
    ...{ name: 'Somebody new', email: `${randomUUID()}@example.org`, role: 'contributor', endsOn: null },
    ...{ partnerId: world.leeds.partners.police.id, serviceId: null, boardId: null, inspectionId: null },
    ...overrides,
  };
}

async function sent(actor: Actor, input: Input): Promise<string> {
  const result = await sendInvitation(actor, input);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.invitationId;
}

async function guest(id: string, generation = 1): Promise<GuestInvitation> {
  const invitation = await getInvitationByToken(linkToken('invitation', id, generation));
  if (!invitation) throw new Error('The invitation is not open');
  return invitation;
}

const newcomer = () => ({ name: 'Kim', passwordHash });

async function newEvents(act: () => Promise<unknown>) {
  const before = await world.events('leeds');
  await act();
  return (await world.events('leeds')).slice(before.length);
}

const grantsOf = (email: string) =>
  world.owner.roleGrant.findMany({ where: { person: { email } }, orderBy: { role: 'asc' } });

const mails = async () =>
  world.owner.$queryRaw<{ payload: { invitationId: string; generation: number } }[]>`
    SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'mail-invitation' ORDER BY j.id`;

function later(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

describe('inviting', () => {
  it('stores who and what for, queues the mail, and makes nobody [V2.3.3]', async () => {
    const input = offer();
    let id = '';
    const events = await newEvents(async () => {
      id = await sent(lead, input);
    });
    expect(events).toEqual(['invitation.sent']);
    expect((await mails()).at(-1)?.payload).toEqual({ areaId: world.leeds.id, invitationId: id, generation: 1 });
    expect(await world.owner.person.count({ where: { email: input.email } })).toBe(0);
    expect(await getInvitation(lead, id)).toMatchObject({
      ...{ name: 'Somebody new', email: input.email, role: 'contributor', reachName: 'Police', state: 'open' },
      allowed: { resend: true, withdraw: true },
    });
  });

  it('keeps only the id of the role’s own reach', async () => {
    const id = await sent(lead, offer({ role: 'task-group', boardId: world.leeds.boardId }));
    const stored = await world.owner.invitation.findFirstOrThrow({ where: { id } });
    expect(stored).toMatchObject({ role: 'task-group', partnerId: null, boardId: null, inspectionId: null });
  });

  it('puts neither name nor address into the trail', async () => {
    const input = offer({ name: `Name ${randomUUID()}` });
    await sent(lead, input);
    const events = await world.owner.auditEvent.findMany({ where: { areaId: world.leeds.id } });
    const trail = JSON.stringify(events.map(({ data }) => data));
    for (const secret of [input.name, input.email]) expect(trail).not.toContain(secret);
  });

  test.each([
    ['a contributor of their own partner', () => offer(), 'ok'],
    ['an auditor of their own partner', () => offer({ role: 'auditor' }), 'ok'],
    ['a deputy of their own partner', () => offer({ role: 'deputy' }), 'forbidden'],
    ['a contributor of another partner', () => offer({ partnerId: world.leeds.partners.hospital.id }), 'forbidden'],
    ['an inspection lead', () => offer({ role: 'inspection-lead' }), 'forbidden'],
    ['a board member', () => offer({ role: 'board-member', boardId: world.leeds.boardId }), 'forbidden'],
  ])('by a key contact: %s [V8.2.1] [V8.2.2]', async (_what, make, outcome) => {
    const input = make();
    const events = await newEvents(async () => {
      const result = await sendInvitation(contact, input);
      expect(result.ok ? 'ok' : result.failure.kind).toBe(outcome);
    });
    expect(events).toEqual([outcome === 'ok' ? 'invitation.sent' : 'command.refused']);
    expect(await world.owner.invitation.count({ where: { email: input.email } })).toBe(outcome === 'ok' ? 1 : 0);
  });

  test.each(['task-group', 'contributor', 'auditor', 'board-member', 'inspector'] as const)(
    'is refused to a %s, and the refusal alone is in the trail [V16.3.2]',
    async (role) => {
      const events = await newEvents(async () => {
        const result = await sendInvitation(world.actor('leeds', role), offer());
        expect(result).toMatchObject({ ok: false });
      });
      expect(events.filter((event) => event !== 'command.refused')).toEqual([]);
    },
  );

  test.each([
    ['another area’s partner', () => offer({ partnerId: world.county.partners.police.id })],
    ['another area’s board', () => offer({ role: 'board-member', boardId: world.county.boardId })],
    ['no inspection', () => offer({ role: 'inspector', inspectionId: randomUUID(), endsOn: '2009-10-01' })],
  ])('does not find %s [V8.4.1]', async (_what, make) => {
    const input = make();
    expect(await sendInvitation(lead, input)).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await world.owner.invitation.count({ where: { email: input.email } })).toBe(0);
  });

  it('says of an open invitation and of a role held that there is nothing to send', async () => {
    const input = offer();
    await sent(lead, input);
    const again = await sendInvitation(contact, { ...input, name: 'Another name' });
    expect(again).toMatchObject({ ok: false, failure: { fields: { email: [expect.stringMatching(/already/)] } } });
    const holder = world.actor('leeds', 'contributor');
    const { email } = await world.owner.person.findUniqueOrThrow({ where: { id: holder.personId } });
    const held = await sendInvitation(lead, offer({ email }));
    expect(held).toMatchObject({ ok: false, failure: { fields: { email: [expect.stringMatching(/has this role/)] } } });
    expect(await sendInvitation(lead, offer({ email, role: 'auditor' }))).toMatchObject({ ok: true });
  });

  it('of the same address twice at once leaves one invitation [V2.3.4]', async () => {
    const input = offer();
    const results = await Promise.all(Array.from({ length: 4 }, () => sendInvitation(lead, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.owner.invitation.count({ where: { email: input.email } })).toBe(1);
  });

  it('takes the area’s today as a last day and not the day before', async () => {
    const inspection = await world.owner.inspection.create({
      data: {
        ...{ areaId: world.leeds.id, title: 'Announced inspection', inspectorate: 'Ofsted', summary: '' },
        startedOn: new Date('2009-10-05'),
      },
    });
    const inspector = { role: 'inspector', inspectionId: inspection.id } as const;
    const past = await sendInvitation(lead, offer({ ...inspector, endsOn: '2009-09-13' }));
    expect(past).toMatchObject({ ok: false, failure: { fields: { endsOn: [expect.any(String)] } } });
    const id = await sent(lead, offer({ ...inspector, endsOn: '2009-09-14' }));
    expect(await guest(id)).toMatchObject({
      role: 'inspector',
      reachName: 'Announced inspection',
      endsOn: '2009-09-14',
    });
  });

  it('stops for whoever has sent too many within the hour, resendings included, and for nobody else [V2.3.2]', async () => {
    const id = await sent(lead, offer());
    const { most, within } = LIMITS.invitations;
    await world.owner.invitation.updateMany({ where: { id }, data: { generation: most } });
    const refused = await sendInvitation(lead, offer());
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'rule', message: expect.stringMatching(/no more than/) },
    });
    expect(await resendInvitation(lead, { invitationId: id, version: 1 })).toMatchObject({ ok: false });
    expect(await sendInvitation(contact, offer())).toMatchObject({ ok: true });
    later(within + 1_000);
    expect(await sendInvitation(lead, offer())).toMatchObject({ ok: true });
  });
});

describe('the list of invitations', () => {
  it('shows a lead all of the area, a key contact those of their own partner, and others none [V8.2.2]', async () => {
    const own = await sent(contact, offer());
    const others = await sent(lead, offer({ partnerId: world.leeds.partners.hospital.id }));
    const idsOf = async (actor: Actor) => (await listInvitations(actor)).map(({ id }) => id);
    expect((await idsOf(lead)).sort()).toEqual([own, others].sort());
    expect(await idsOf(contact)).toEqual([own]);
    expect(await idsOf(world.actor('leeds', 'task-group'))).toEqual([]);
    expect(await idsOf(world.actor('county', 'inspection-lead'))).toEqual([]);
    expect(await getInvitation(contact, others)).toBeNull();
    expect(await getInvitation(lead, 'no id')).toBeNull();
  });

  it('shows a contact an invitation beyond their right without the means to touch it', async () => {
    const id = await sent(lead, offer({ role: 'deputy' }));
    expect(await getInvitation(contact, id)).toMatchObject({ allowed: { resend: false, withdraw: false } });
    const known = { invitationId: id, version: 1 };
    expect(await withdrawInvitation(contact, known)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await resendInvitation(contact, known)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  });
});

describe('a link', () => {
  it('says who invites, into what, and whether there is an account', async () => {
    const id = await sent(lead, offer());
    expect(await guest(id)).toMatchObject({
      ...{ inviterName: lead.name, role: 'contributor', reachName: 'Police', hasAccount: false },
      area: { slug: world.leeds.slug, name: 'Leeds' },
    });
  });

  it('works until seven days after it was sent, and not at that moment [V6.4.1]', async () => {
    const id = await sent(lead, offer());
    const { invitedAt } = await world.owner.invitation.findFirstOrThrow({ where: { id } });
    const end = expiryOf(invitedAt).getTime() - Date.now();
    later(end - 5_000);
    const invitation = await guest(id);
    later(10_000);
    expect(await getInvitationByToken(linkToken('invitation', id))).toBeNull();
    expect(await acceptInvitation(invitation, newcomer())).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect((await listInvitations(lead))[0]).toMatchObject({ id, state: 'expired', allowed: { resend: true } });
  });

  it('sent again works anew, and the one before no longer, not even for whoever had it open [V6.4.1]', async () => {
    const id = await sent(lead, offer());
    const opened = await guest(id);
    expect(await newEvents(() => resendInvitation(lead, { invitationId: id, version: 1 }))).toEqual([
      'invitation.resent',
    ]);
    expect((await mails()).at(-1)?.payload).toMatchObject({ invitationId: id, generation: 2 });
    expect(await getInvitationByToken(linkToken('invitation', id, 1))).toBeNull();
    expect(await acceptInvitation(opened, newcomer())).toMatchObject({ ok: false });
    expect(await acceptInvitation(await guest(id, 2), newcomer())).toMatchObject({ ok: true });
  });

  it('sent again by two at once goes out once', async () => {
    const id = await sent(lead, offer());
    const known = { invitationId: id, version: 1 };
    const results = await Promise.all([resendInvitation(lead, known), resendInvitation(contact, known)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await world.owner.invitation.findFirstOrThrow({ where: { id } })).generation).toBe(2);
  });

  it('withdrawn is dead at once and cannot be sent again', async () => {
    const id = await sent(lead, offer());
    const opened = await guest(id);
    expect(await newEvents(() => withdrawInvitation(lead, { invitationId: id, version: 1 }))).toEqual([
      'invitation.withdrawn',
    ]);
    expect(await getInvitationByToken(linkToken('invitation', id))).toBeNull();
    expect(await acceptInvitation(opened, newcomer())).toMatchObject({ ok: false });
    const known = { invitationId: id, version: 2 };
    expect(await resendInvitation(lead, known)).toMatchObject({ ok: false, failure: { kind: 'changed' } });
    expect(await listInvitations(lead)).toEqual([]);
  });

  test.each([
    ['made up', () => 'x'],
    ['of an invitation that is not there', () => linkToken('invitation', randomUUID())],
    ['with a later generation', (id: string) => linkToken('invitation', id, 2)],
    ['with another’s signature', (id: string) => `${id}.1.${linkToken('invitation', randomUUID()).split('.')[2]}`],
    ['for another purpose', (id: string) => linkToken('sign-in-link' satisfies Purpose, id)],
    ['cut short', (id: string) => linkToken('invitation', id).slice(0, -1)],
    ['with an accent', (id: string) => `${linkToken('invitation', id)}é`],
    ['with a NUL', (id: string) => `${linkToken('invitation', id)}\0`],
    ['of 100,000 characters', () => 'x'.repeat(100_000)],
  ])('that is %s opens nothing [V9.1.1]', async (_what, tokenOf) => {
    const id = await sent(lead, offer());
    expect(await getInvitationByToken(tokenOf(id))).toBeNull();
  });
});

describe('accepting', () => {
  it('makes the account, gives the role until its last day, and is in the trail as their own act', async () => {
    const input = offer({ endsOn: '2009-12-31' });
    const id = await sent(lead, input);
    const result = await acceptInvitation(await guest(id), newcomer());
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    const { personId } = result.value;
    expect(await grantsOf(input.email)).toMatchObject([
      { personId, role: 'contributor', partnerId: input.partnerId, endsOn: new Date('2009-12-31') },
    ]);
    const event = await world.owner.auditEvent.findFirst({
      where: { areaId: world.leeds.id },
      orderBy: { sequence: 'desc' },
    });
    expect(event).toMatchObject({ event: 'invitation.accepted', subjectId: id, actorId: personId, actorName: 'Kim' });
    const place = { source: randomUUID(), browser: '' };
    expect(await openSession({ email: input.email, password: PASSWORD, ...place })).not.toBeNull();
  });

  it('happens once, of fifty at once [V6.4.1] [V2.3.4]', async () => {
    const input = offer();
    const invitation = await guest(await sent(lead, input));
    const results = await Promise.all(Array.from({ length: 50 }, () => acceptInvitation(invitation, newcomer())));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await grantsOf(input.email)).toHaveLength(1);
    expect(await world.owner.person.count({ where: { email: input.email } })).toBe(1);
    expect(await getInvitationByToken(linkToken('invitation', invitation.id))).toBeNull();
  });

  async function somebodyOfTheCounty() {
    const actor = world.actor('county', 'contributor');
    const { email, name } = await world.owner.person.findUniqueOrThrow({ where: { id: actor.personId } });
    const opened = await openAfterInvitation({ personId: actor.personId, hasProvenSecondFactor: false, browser: '' });
    if (!opened) throw new Error('No session');
    return { personId: actor.personId, email, name };
  }

  it('gives somebody with an account only the role: name and password stay, and their sessions end [V7.2.4]', async () => {
    const known = await somebodyOfTheCounty();
    const invitation = await guest(await sent(lead, offer({ email: known.email })));
    expect(invitation.hasAccount).toBe(true);
    expect(await acceptInvitation(invitation, known)).toEqual({ ok: true, value: { personId: known.personId } });
    const areas = (await grantsOf(known.email)).map(({ areaId }) => areaId);
    expect(areas.sort()).toEqual([world.leeds.id, world.county.id].sort());
    const person = await world.owner.person.findUniqueOrThrow({
      where: { id: known.personId },
      select: { name: true, credential: true, sessions: true },
    });
    expect(person).toMatchObject({ name: known.name, credential: null });
    expect(person.sessions.map(({ endedAt }) => endedAt !== null)).toEqual([true]);
  });

  it('of an address with an account is not for somebody new, and not for anybody else [V8.2.2]', async () => {
    const known = await somebodyOfTheCounty();
    const invitation = await guest(await sent(lead, offer({ email: known.email })));
    expect(await acceptInvitation(invitation, newcomer())).toMatchObject({ ok: false });
    expect(await acceptInvitation(invitation, { personId: contact.personId, name: 'X' })).toMatchObject({ ok: false });
    expect(await grantsOf(known.email)).toHaveLength(1);
    expect(await world.owner.credential.count({ where: { personId: known.personId } })).toBe(0);
  });

  it('of an address without an account is not for the account of somebody else', async () => {
    const input = offer();
    const invitation = await guest(await sent(lead, input));
    const other = { personId: contact.personId, name: contact.name };
    expect(await acceptInvitation(invitation, other)).toMatchObject({ ok: false, failure: { kind: 'rule' } });
    expect(await world.owner.person.count({ where: { email: input.email } })).toBe(0);
    expect(await acceptInvitation(invitation, newcomer())).toMatchObject({ ok: true });
  });

  it('is not for a disabled account [V7.4.2]', async () => {
    const known = await somebodyOfTheCounty();
    const invitation = await guest(await sent(lead, offer({ email: known.email })));
    await world.owner.person.update({ where: { id: known.personId }, data: { disabledAt: new Date() } });
    expect(await acceptInvitation(invitation, known)).toMatchObject({ ok: false });
    expect(await acceptInvitation(invitation, newcomer())).toMatchObject({ ok: false });
  });

  it('answers every link that does not work in the same words [V16.5.1]', async () => {
    const [used, withdrawn] = [await guest(await sent(lead, offer())), await guest(await sent(lead, offer()))];
    await acceptInvitation(used, newcomer());
    await withdrawInvitation(lead, { invitationId: withdrawn.id, version: 1 });
    const missing = { ...used, id: randomUUID() };
    const answers = [];
    for (const invitation of [used, withdrawn, missing]) answers.push(await acceptInvitation(invitation, newcomer()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is the only thing that the function behind it does: no other reach may use it', async () => {
    const { inTransaction } = await import('@/lib/platform/db');
    const { reachOfActor } = await import('@/lib/access/actor');
    const { id } = await guest(await sent(lead, offer()));
    const asLead = inTransaction(
      reachOfActor(lead, 'invitation.send'),
      (db) => db.$queryRaw`SELECT accept_invitation(${id}::uuid, 1, NULL, 'X', NULL, now())`,
    );
    await expect(asLead).rejects.toThrow(/may not accept an invitation/);
  });

  it('waits for whoever’s address an identity provider has proven, in the order of sending', async () => {
    const { email } = offer();
    const first = await sent(lead, offer({ email }));
    const second = await sent(lead, offer({ email, role: 'auditor' }));
    await withdrawInvitation(lead, { invitationId: await sent(lead, offer({ email, role: 'deputy' })), version: 1 });
    expect((await listOpenInvitationsFor(email.toUpperCase())).map(({ id }) => id)).toEqual([first, second]);
    expect(await listOpenInvitationsFor('nobody@example.org')).toEqual([]);
  });
});

describe('an invitation for one service', () => {
  test('gives the role for that service', async () => {
    const serviceId = world.leeds.services.police.id;
    const id = await sent(contact, offer({ serviceId }));
    const invitation = await guest(id);
    expect(invitation.reachName).toBe('Police, Police safeguarding unit');
    const taken = await acceptInvitation(invitation, { name: 'New', passwordHash });
    if (!taken.ok) throw new Error(taken.failure.kind);
    const grants = await world.owner.roleGrant.findMany({ where: { personId: taken.value.personId } });
    expect(grants).toMatchObject([{ role: 'contributor', serviceId }]);
  });

  test('of another partner is refused beside its field', async () => {
    const input = offer({ serviceId: world.leeds.services.hospital.id });
    expect(await sendInvitation(lead, input)).toMatchObject({
      failure: { kind: 'invalid', fields: { serviceId: [expect.any(String)] } },
    });
  });
});

test.each([
  ['an inspection lead who no longer is one', 'inspection-lead', 'inspection-lead'],
  ['a key contact who no longer is one', 'key-contact', 'auditor'],
] as const)('an invitation is worth nothing once it was sent by %s [V8.2.1]', async (_who, role, offered) => {
  const inviter = world.another('leeds', role);
  const partnerId = offered === 'auditor' ? world.leeds.partners.police.id : null;
  const id = await sent(inviter, offer({ role: offered, partnerId }));
  const invitation = await guest(id);
  await world.owner.roleGrant.updateMany({
    where: { personId: inviter.personId },
    data: { endsOn: new Date('2009-09-13') },
  });
  expect(await getInvitationByToken(linkToken('invitation', id, 1))).toBeNull();
  expect(await acceptInvitation(invitation, { name: 'New', passwordHash })).toMatchObject({ ok: false });
  const again = await resendInvitation(lead, { invitationId: id, version: 1 });
  expect(again).toMatchObject({ ok: true });
  expect(await getInvitationByToken(linkToken('invitation', id, 2))).not.toBeNull();
});

test('an invitation is worth nothing once whoever sent it is disabled [V7.4.2]', async () => {
  const id = await sent(contact, offer());
  const invitation = await guest(id);
  await world.owner.person.update({ where: { id: contact.personId }, data: { disabledAt: new Date() } });
  expect(await getInvitationByToken(linkToken('invitation', id, 1))).toBeNull();
  expect(await acceptInvitation(invitation, { name: 'New', passwordHash })).toMatchObject({ ok: false });
});
