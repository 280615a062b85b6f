import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, visitorActor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { dropWorkingCopy, forgetWorkingCopy, keepWorkingCopy } from '@/lib/operations/working-copies/commands';
import { findWorkingCopy } from '@/lib/operations/working-copies/queries';
import { keepWorkingCopySchema } from '@/lib/operations/working-copies/schema';
import type { CopyPlace } from '@/lib/operations/working-copies/types';
import { inReach } from '../support/examples';
import { createWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => vi.useRealTimers());

/** A working copy as the page of its form reads it. */
function copyOf(actor: Actor, of: CopyPlace) {
  return runQuery(actor, 'working-copy.keep', null, ({ db }) => findWorkingCopy(actor, db, of));
}

const values = { whatWeKnow: 'Half a sentence that nobody', evidence: ['a', 'b'] };

function place(page = 'one') {
  return { path: `/areas/${world.leeds.slug}/${page}`, formName: 'entry' };
}

function copy(page?: string, of: Record<string, unknown> = values) {
  return keepWorkingCopySchema.parse({ ...place(page), version: '3', values: JSON.stringify(of) });
}

const writer = () => world.actor('leeds', 'contributor');
const eventsOfCopies = async () => (await world.events('leeds')).filter((event) => event.startsWith('working-copy'));

describe('what somebody is typing', () => {
  it('is kept, the latest word of it, and only the first time and the dropping are recorded', async () => {
    const before = (await eventsOfCopies()).length;
    expect(await keepWorkingCopy(writer(), copy('recorded'))).toMatchObject({ ok: true });
    const later = { ...values, whatWeKnow: 'A whole sentence.' };
    expect(await keepWorkingCopy(writer(), { ...copy('recorded', later), version: 4 })).toMatchObject({ ok: true });
    expect(await copyOf(writer(), place('recorded'))).toMatchObject({ values: later, baseVersion: 4 });
    expect(await dropWorkingCopy(writer(), place('recorded'))).toEqual({ ok: true, value: place('recorded').path });
    expect(await copyOf(writer(), place('recorded'))).toBeNull();
    expect((await eventsOfCopies()).slice(before)).toEqual(['working-copy.kept', 'working-copy.dropped']);
    expect(await dropWorkingCopy(writer(), place('recorded'))).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('is forgotten without a word once it is saved', async () => {
    await keepWorkingCopy(writer(), copy('saved'));
    const before = await eventsOfCopies();
    expect(await forgetWorkingCopy(writer(), place('saved'))).toMatchObject({ ok: true });
    expect(await copyOf(writer(), place('saved'))).toBeNull();
    expect(await eventsOfCopies()).toEqual(before);
  });

  it('is nobody else’s: no colleague, no lead and no other form finds it [V8.2.2]', async () => {
    await keepWorkingCopy(writer(), copy());
    for (const other of [
      world.another('leeds', 'contributor'),
      world.actor('leeds', 'key-contact'),
      world.actor('leeds', 'inspection-lead'),
      world.actor('county', 'contributor'),
    ]) {
      expect(await copyOf(other, place())).toBeNull();
      await forgetWorkingCopy(other, place());
    }
    expect(await copyOf(writer(), { ...place(), formName: 'another' })).toBeNull();
    expect(await copyOf(writer(), place())).not.toBeNull();
  });

  it('is not even counted by anybody else, whatever they reach in the database [V8.2.2]', async () => {
    await keepWorkingCopy(writer(), copy());
    const areaId = world.leeds.id;
    const rows = (personId: string) =>
      inReach({ areaId, personId, reach: 'area', partnerIds: [] }, async (client) => {
        return (await client.query('SELECT * FROM working_copies')).rowCount;
      });
    expect(await rows(world.actor('leeds', 'inspection-lead').personId)).toBe(0);
    expect(await rows(writer().personId)).toBeGreaterThan(0);
  });

  it('tells those who write on the same page that somebody does, for a while, and never what', async () => {
    await keepWorkingCopy(writer(), copy('presence'));
    const { path } = place('presence');
    const seen = (personId: string, reach: 'area' | 'partner' | 'board', areaId = world.leeds.id, after = -60_000) =>
      inReach({ areaId, personId, reach, partnerIds: [] }, async (client) => {
        const since = new Date(Date.now() + after);
        return (await client.query('SELECT * FROM others_writing($1, $2)', [path, since])).rows;
      });
    const { personId, name } = writer();
    const colleague = world.actor('leeds', 'deputy').personId;
    expect(await seen(colleague, 'partner')).toEqual([{ person_id: personId, name, kept_at: expect.any(Date) }]);
    expect(await seen(personId, 'partner')).toEqual([]);
    expect(await seen(colleague, 'partner', world.county.id)).toEqual([]);
    expect(await seen(colleague, 'board')).toEqual([]);
    expect(await seen(colleague, 'partner', world.leeds.id, 60_000)).toEqual([]);
  });

  it('is refused to visitors and for pages of another area', async () => {
    const elsewhere = { ...copy(), path: `/areas/${world.county.slug}/one` };
    expect(await keepWorkingCopy(writer(), elsewhere)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await keepWorkingCopy(visitorActor(), copy())).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await copyOf(visitorActor(), place())).toBeNull();
  });

  it('is kept for a hundred forms at once and no more [V2.4.1]', async () => {
    const someone = world.another('leeds', 'deputy');
    const { personId } = someone;
    const rows = Array.from({ length: 100 }, (_, at) => ({
      ...{ areaId: world.leeds.id, personId, ...place(`many-${at}`) },
      ...{ baseVersion: 1, values: {}, keptAt: new Date() },
    }));
    await world.owner.workingCopy.createMany({ data: rows });
    expect(await keepWorkingCopy(someone, copy('one-more'))).toMatchObject({ failure: { kind: 'rule' } });
    expect(await keepWorkingCopy(someone, copy('many-7'))).toMatchObject({ ok: true });
  });
});

describe('a working copy as a form sends it', () => {
  const faultOf = (changes: Record<string, unknown>) => {
    const parsed = keepWorkingCopySchema.safeParse({
      ...{ path: '/areas/leeds/one', formName: 'entry', version: '0', values: '{"a":"b"}', ...changes },
    });
    return parsed.error?.issues.map(({ path: at }) => at.join('.')) ?? [];
  };

  it.each([
    ['as it should be', {}, []],
    ['with ids, whatever their digits look like', { values: '{"a":"01134960-0001-4000-8000-011349600000"}' }, []],
    ['with another site’s address', { path: '//evil.example/' }, ['path']],
    ['with no JSON', { values: 'a=b' }, ['values']],
    ['with objects for texts', { values: '{"a":{"not":"b"}}' }, ['values']],
    ['longer than any form of ours', { values: JSON.stringify({ a: 'a'.repeat(100_001) }) }, ['values']],
    ['with one text longer than any field of ours', { values: JSON.stringify({ a: 'a'.repeat(6501) }) }, ['values']],
    ['with a character that the database takes in no text', { values: '{"a":"\\u0000"}' }, ['values']],
    ['with a child’s details', { values: JSON.stringify({ a: 'NHS number 943 476 5919.' }) }, ['values']],
  ])('%s is taken or refused by its field [V2.2.1]', (_how, changes, fields) => {
    expect(faultOf(changes)).toEqual(fields);
  });
});
