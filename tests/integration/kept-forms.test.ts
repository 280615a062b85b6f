import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountHolder, type Person, visitorActor } from '@/lib/access/actor';
import { newSessionSecret } from '@/lib/access/session-secret';
import { keepForm } from '@/lib/operations/kept-forms/commands';
import { getKeptForm } from '@/lib/operations/kept-forms/queries';
import { createWorld, type World } from '../support/world';

const path = '/areas/leeds/findings/new';
const form = {
  path,
  formName: 'a-form',
  values: { title: 'Words typed just before the sign-in ended', kinds: ['a', 'b'] },
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => vi.useRealTimers());

function holder(personId: string) {
  const person: Person = {
    ...{ personId, sessionId: '', name: 'Somebody', email: '', isOperator: false, memberships: [] },
    ...{ way: 'password', hasProvenSecondFactor: false },
  };
  return accountHolder(person);
}

/** A person with a session that is over, and the secret that their browser still holds. */
async function signedOut(isPending = false) {
  const { personId } = world.actor('leeds', 'key-contact');
  const { secret, secretHash } = newSessionSecret();
  const at = new Date(Date.now() - 7_200_000);
  const data = { secretHash, personId, isPending, openedAt: at, lastSeenAt: at, expiresAt: at, endedAt: at };
  await world.owner.session.create({ data });
  return { personId, secret };
}

async function kept() {
  const someone = await signedOut();
  const result = await keepForm(visitorActor(), someone.secret, form);
  if (!result.ok) throw new Error(result.failure.kind);
  return { ...someone, ticket: result.value };
}

describe('a form that was being written when the sign-in ended', () => {
  it('comes back as it was typed to whoever wrote it, in the same browser and on the same page', async () => {
    const { personId, ticket } = await kept();
    expect(await getKeptForm(holder(personId), ticket, path)).toEqual(form);
    expect(await getKeptForm(holder(personId), ticket, '/areas/leeds/findings')).toBeNull();
  });

  it('comes back to nobody else, and not without the browser’s own key [V8.2.2]', async () => {
    const { personId, ticket } = await kept();
    const other = world.another('leeds', 'key-contact').personId;
    expect(await getKeptForm(holder(other), ticket, path)).toBeNull();
    const wrongKey = { ...ticket, browserKey: 'A'.repeat(43) };
    expect(await getKeptForm(holder(personId), wrongKey, path)).toBeNull();
  });

  it('lies in the database as nothing that can be read [V11.3.2]', async () => {
    const { ticket } = await kept();
    const row = await world.owner.keptForm.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(JSON.stringify(row)).not.toContain('Words typed');
    expect(row.sealed).not.toContain(ticket.browserKey);
  });

  it('is past after an hour', async () => {
    const { personId, ticket } = await kept();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect(await getKeptForm(holder(personId), ticket, path)).toBeNull();
  });

  it('is kept for nobody where the cookie names no session, or one that never proved its second factor', async () => {
    expect(await keepForm(visitorActor(), 'no such secret', form)).toMatchObject({ failure: { kind: 'not-found' } });
    const pending = await signedOut(true);
    expect(await keepForm(visitorActor(), pending.secret, form)).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('is one of twenty at most, so that a forgotten browser fills no disk [V2.4.1]', async () => {
    const { secret } = await signedOut();
    const results = [];
    for (let count = 0; count < 25; count += 1) results.push(await keepForm(visitorActor(), secret, form));
    expect(results.at(-1)).toMatchObject({ failure: { kind: 'rule' } });
    expect(results.filter(({ ok }) => ok).length).toBeLessThanOrEqual(20);
  });
});
