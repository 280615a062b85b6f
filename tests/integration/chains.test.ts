import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemActor, visitorActor } from '@/lib/access/actor';
import { readAnchors } from '@/lib/audit/anchors';
import { auditEvent } from '@/lib/audit/events';
import { faultWords, hashOf } from '@/lib/audit/verify';
import { appendAuditEvent } from '@/lib/audit/writer';
import { jobHandlers } from '@/lib/notifications/handlers';
import { inTransaction } from '@/lib/platform/db';
import { listTrailHeads } from '@/lib/trail/queries';
import { withClient } from '@/scripts/embedded/roles';
import { checkChains } from '@/scripts/read-chains';
import { chainOf } from '../support/chain';
import { asOwner, urls } from '../support/examples';
import { prepare } from '../support/prepared';
import { createWorld, type World } from '../support/world';

const LENGTH = 12;
/** The last two events came after the job had run. */
const ANCHORED = 10;
const REPORTED = 5;

let world: World;
let reportId: string;
const anchorFile = process.env.ANCHOR_FILE ?? '';
const readBook = () => readAnchors(existsSync(anchorFile) ? readFileSync(anchorFile, 'utf8') : '');
const runJob = () => jobHandlers['anchor-trail']({}, { jobId: '1', isLastTry: false });

async function append(areaId: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const event = auditEvent('evidence.accepted', 'evidence', randomUUID(), { partnerId: randomUUID() });
    await inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
      appendAuditEvent(db, { id: index % 2 ? randomUUID() : null, name: `Zoë ${index}`, at: new Date() }, event),
    );
  }
}

/** The fault that the check of the whole installation finds, in words, with the area's name. */
async function check(book = readBook()): Promise<string[]> {
  const chains = await withClient(urls().ownerUrl, (client) => checkChains(client, book));
  return chains.flatMap(({ name, fault }) => (fault ? [`${name}: ${faultWords(fault)}`] : []));
}

/** What only somebody who owns the whole server can do: statements that no trigger and no policy stops. */
function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(process.env.TEST_ADMIN_DATABASE_URL ?? '', async (client) => {
    await client.query('SET session_replication_role = replica');
    return work(client);
  });
}

beforeAll(async () => {
  world = await createWorld();
  const areaId = world.leeds.id;
  await append(world.county.id, 3);
  await append(areaId, REPORTED);
  const [head] = await chainOf(areaId).then((chain) => chain.slice(-1));
  ({ publishedId: reportId } = await prepare(world, { area: 'leeds', partner: 'police' }));
  await asSuperuser((client) =>
    client.query('UPDATE status_reports SET audit_head = $1 WHERE id = $2', [head?.hash, reportId]),
  );
  const published = auditEvent('report.published', 'report', reportId, { boardId: world.leeds.boardId });
  await inTransaction({ areaId, personId: null, reach: 'area', partnerIds: [] }, (db) =>
    appendAuditEvent(db, { id: null, name: 'Lead', at: new Date() }, published),
  );
  await append(areaId, ANCHORED - REPORTED - 1);
  await runJob();
  await append(areaId, LENGTH - ANCHORED);
  await asSuperuser(async (client) => {
    await client.query('CREATE TABLE kept_events AS SELECT * FROM audit_events');
    await client.query('CREATE TABLE kept_heads AS SELECT * FROM audit_heads');
  });
});

afterEach(() =>
  asSuperuser(async (client) => {
    for (const [table, kept] of [
      ['audit_events', 'kept_events'],
      ['audit_heads', 'kept_heads'],
    ]) {
      await client.query(`DELETE FROM ${table}`);
      await client.query(`INSERT INTO ${table} SELECT * FROM ${kept}`);
    }
  }),
);

const ofLeeds = "area_id = (SELECT id FROM areas WHERE name = 'Leeds')";

/** Writes the head anew, so that it fits whatever the chain now ends with. */
const headFollows = `UPDATE audit_heads h SET (sequence, hash) = (
  SELECT sequence, hash FROM audit_events e WHERE e.area_id = h.area_id ORDER BY sequence DESC LIMIT 1) WHERE ${ofLeeds}`;

/** Gives every event of Leeds from this one on the hash that it would have had, and the head too. */
async function rehash(client: pg.Client, from: number): Promise<void> {
  let previousHash = '';
  for (const event of await chainOf(world.leeds.id)) {
    const link = { ...event, previousHash: event.sequence < from ? event.previousHash : previousHash };
    previousHash = event.sequence < from ? event.hash : hashOf(link);
    await client.query(`UPDATE audit_events SET previous_hash = $1, hash = $2 WHERE ${ofLeeds} AND sequence = $3`, [
      ...[link.previousHash, previousHash, String(event.sequence)],
    ]);
  }
  await client.query(headFollows);
}

describe('the check of every chain', () => {
  it('finds nothing where nobody touched anything, with the installation’s own chain among them', async () => {
    const { id, name } = { id: null, name: visitorActor().name };
    await inTransaction({ areaId: null, personId: null, reach: 'sign-in', partnerIds: [] }, (db) =>
      appendAuditEvent(db, { id, name, at: new Date() }, auditEvent('session.ended', 'session', 's', {})),
    );
    const chains = await withClient(urls().ownerUrl, (client) => checkChains(client, readBook()));
    expect(chains.map((chain) => [chain.name, chain.events, chain.fault]).sort()).toEqual([
      ['County', 3, null],
      ['Leeds', LENGTH, null],
      ['the installation itself', 1, null],
    ]);
  });

  it.each([
    ['the event', `UPDATE audit_events SET event = 'evidence.declined' WHERE ${ofLeeds} AND sequence = 4`],
    ['the name', `UPDATE audit_events SET actor_name = 'Nobody' WHERE ${ofLeeds} AND sequence = 4`],
    ['the person', `UPDATE audit_events SET actor_id = gen_random_uuid() WHERE ${ofLeeds} AND sequence = 4`],
    ['the instant', `UPDATE audit_events SET at = at + interval '1 ms' WHERE ${ofLeeds} AND sequence = 4`],
    ['the kind', `UPDATE audit_events SET subject_type = 'x' WHERE ${ofLeeds} AND sequence = 4`],
    ['the thing', `UPDATE audit_events SET subject_id = 'x' WHERE ${ofLeeds} AND sequence = 4`],
    ['the data', `UPDATE audit_events SET data = '{}' WHERE ${ofLeeds} AND sequence = 4`],
    ['the hash', `UPDATE audit_events SET hash = repeat('a', 64) WHERE ${ofLeeds} AND sequence = 4`],
  ])('finds a change of %s [V16.4.2]', async (_what, sql) => {
    await asSuperuser((client) => client.query(sql));
    expect(await check()).toEqual(['Leeds: event 4 is not as it was written']);
  });

  it('finds an event that was taken out, and one that was put in [V16.4.2]', async () => {
    await asSuperuser((client) => client.query(`DELETE FROM audit_events WHERE ${ofLeeds} AND sequence = 7`));
    expect(await check()).toEqual(['Leeds: event 7 is missing or stands out of order']);
    await asSuperuser((client) =>
      client.query(`INSERT INTO audit_events SELECT area_id, 7, at, actor_id, actor_name, event, subject_type, subject_id,
        data, previous_hash, hash FROM audit_events WHERE ${ofLeeds} AND sequence = 8`),
    );
    expect(await check()).toEqual(['Leeds: event 7 does not continue the event before it']);
  });

  it('finds two events that changed places [V16.4.2]', async () => {
    await asSuperuser((client) =>
      client.query(`UPDATE audit_events e SET (event, subject_id, hash, previous_hash) =
        (SELECT o.event, o.subject_id, o.hash, o.previous_hash FROM kept_events o
          WHERE o.area_id = e.area_id AND o.sequence = 11 - e.sequence)
        WHERE e.${ofLeeds} AND e.sequence IN (3, 8)`),
    );
    expect(await check()).toEqual(['Leeds: event 3 does not continue the event before it']);
  });

  it('finds the events of another area put in place of its own [V16.4.2]', async () => {
    await asSuperuser(async (client) => {
      await client.query(`DELETE FROM audit_events WHERE ${ofLeeds} AND sequence <= 3`);
      await client.query(`UPDATE audit_events SET area_id = (SELECT id FROM areas WHERE name = 'Leeds')
        WHERE area_id = (SELECT id FROM areas WHERE name = 'County')`);
    });
    expect((await check()).sort()).toEqual([
      'County: event 1 and whatever followed are cut off',
      'Leeds: event 1 is not as it was written',
    ]);
  });

  it('finds a tail that was cut, by the head, and where that was rewritten, by the anchor [V16.4.2]', async () => {
    await asSuperuser((client) => client.query(`DELETE FROM audit_events WHERE ${ofLeeds} AND sequence > 8`));
    expect(await check()).toEqual(['Leeds: event 9 and whatever followed are cut off']);
    await asSuperuser((client) => client.query(headFollows));
    expect(await check()).toEqual(['Leeds: event 9 and whatever followed are cut off']);
    expect(await check(readAnchors(''))).toEqual([]);
  });

  it('finds a whole chain that is gone, with its head and its area [V16.4.2]', async () => {
    await asSuperuser(async (client) => {
      await client.query(`DELETE FROM audit_events WHERE area_id = '${world.county.id}'`);
      await client.query(`DELETE FROM audit_heads WHERE area_id = '${world.county.id}'`);
    });
    expect(await check()).toEqual(['County: event 1 and whatever followed are cut off']);
  });

  it('finds a chain that was written anew, by the anchor outside, and without that by a published report [V16.4.2]', async () => {
    await asSuperuser(async (client) => {
      await client.query(`UPDATE audit_events SET actor_name = 'Nobody' WHERE ${ofLeeds} AND sequence = 3`);
      await rehash(client, 3);
    });
    expect(await check()).toEqual([
      'Leeds: event 10 fits its neighbours but not the anchor kept outside the database, with which the trail last agrees at event 0',
    ]);
    expect(await check(readAnchors(''))).toEqual([
      `Leeds: what came before event 6 no longer holds the event that the published report ${reportId} is anchored to`,
    ]);
  });

  it('finds a head that names another event', async () => {
    await asSuperuser((client) => client.query(`UPDATE audit_heads SET hash = repeat('a', 64) WHERE ${ofLeeds}`));
    expect(await check()).toEqual([`Leeds: event ${LENGTH} is the last, but the head of the trail names another`]);
  });

  it('finds each of fifty attacks that nobody thought of beforehand [V16.4.2]', async () => {
    const position = fc.integer({ min: 1, max: LENGTH });
    const attack = fc.oneof(
      fc
        .tuple(position, fc.constantFrom('actor_name', 'event', 'subject_type', 'subject_id'), fc.uuid())
        .map(
          ([at, column, value]) =>
            `UPDATE audit_events SET ${column} = '${value}' WHERE ${ofLeeds} AND sequence = ${at}`,
        ),
      position.map((at) => `DELETE FROM audit_events WHERE ${ofLeeds} AND sequence = ${at}`),
      fc
        .integer({ min: 1, max: ANCHORED - 1 })
        .map((kept) => `DELETE FROM audit_events WHERE ${ofLeeds} AND sequence > ${kept}; ${headFollows}`),
      fc
        .tuple(position, fc.integer({ min: 1, max: 90_000 }))
        .map(
          ([at, seconds]) =>
            `UPDATE audit_events SET at = at - interval '${seconds} seconds' WHERE ${ofLeeds} AND sequence >= ${at}`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(attack, async (sql) => {
        await asSuperuser((client) => client.query(sql));
        const found = await check();
        await asSuperuser(async (client) => {
          await client.query('DELETE FROM audit_events');
          await client.query('INSERT INTO audit_events SELECT * FROM kept_events');
          await client.query('DELETE FROM audit_heads');
          await client.query('INSERT INTO audit_heads SELECT * FROM kept_heads');
        });
        expect(found).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
    expect(await check()).toEqual([]);
  });
});

describe('the anchor', () => {
  it('is written again only when a trail has moved [V16.4.3]', async () => {
    const before = readFileSync(anchorFile, 'utf8');
    await append(world.county.id, 1);
    await runJob();
    const after = readFileSync(anchorFile, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    await runJob();
    expect(readFileSync(anchorFile, 'utf8')).toBe(after);
    expect(readAnchors(after).anchors.get(world.county.id)?.at(-1)?.sequence).toBe(4n);
    expect(readAnchors(after).faultyLine).toBeNull();
  });

  it('is tried again when its file cannot be written, and nothing is lost [V16.4.3]', async () => {
    const folder = path.dirname(anchorFile);
    const kept = readFileSync(anchorFile);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await expect(runJob()).rejects.toThrow();
    rmSync(folder);
    mkdirSync(folder);
    writeFileSync(anchorFile, kept);
    await append(world.county.id, 2);
    await runJob();
    expect(readBook().anchors.get(world.county.id)?.at(-1)?.sequence).toBe(5n);
  });

  it('is asked for by the system alone', async () => {
    expect((await listTrailHeads(systemActor()))?.length).toBeGreaterThan(1);
    expect(await listTrailHeads(world.actor('leeds', 'inspection-lead'))).toBeNull();
    expect(await listTrailHeads(visitorActor())).toBeNull();
  });

  it('holds no name, no event and nothing that anybody wrote', async () => {
    const [person] = await asOwner<{ name: string }>('SELECT actor_name AS name FROM audit_events LIMIT 1');
    const text = readFileSync(anchorFile, 'utf8');
    expect(text).not.toContain(person?.name);
    for (const line of text.trimEnd().split('\n')) {
      expect(Object.keys(JSON.parse(line))).toEqual(['at', 'area', 'sequence', 'hash', 'previous']);
    }
  });
});
