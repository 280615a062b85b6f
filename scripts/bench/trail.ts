import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bodyOf, type ChainedEvent, hashOf, hashOfLink } from '@/lib/audit/verify';
import { checkChains } from '../read-chains';
import { median, spread } from './spread';

const EVENTS = 200_000;
const AT_ONCE = 10_000;
const ROUNDS = 5;

/** A chain of its own, as append_audit_event would have written it, made here because that takes its time. */
async function fill(client: pg.Client): Promise<ChainedEvent[]> {
  const areaId = randomUUID();
  const chain: ChainedEvent[] = [];
  let previousHash = '';
  for (let index = 0; index < EVENTS; index += 1) {
    const event = {
      ...{ areaId, sequence: BigInt(index + 1), at: new Date(1_252_915_200_000 + index), actorId: randomUUID() },
      ...{ actorName: 'Key contact, police', event: 'self-evaluation.submitted', subjectType: 'self-evaluation' },
      ...{ subjectId: randomUUID(), dataText: `{"entries": ${index % 30}}`, previousHash },
    };
    previousHash = hashOf(event);
    chain.push({ ...event, hash: previousHash });
  }
  for (let from = 0; from < EVENTS; from += AT_ONCE) {
    const rows = chain.slice(from, from + AT_ONCE).map((event) => ({ ...event, sequence: Number(event.sequence) }));
    await client.query(
      `INSERT INTO audit_events (area_id, sequence, at, actor_id, actor_name, event, subject_type, subject_id, data,
         previous_hash, hash)
       SELECT "areaId", sequence, at, "actorId", "actorName", event, "subjectType", "subjectId", "dataText"::jsonb,
         "previousHash", hash
       FROM jsonb_to_recordset($1) AS row ("areaId" uuid, sequence bigint, at timestamptz, "actorId" uuid,
         "actorName" text, event text, "subjectType" text, "subjectId" text, "dataText" text, "previousHash" text, hash text)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('INSERT INTO audit_heads VALUES ($1, $2, $3)', [areaId, EVENTS, previousHash]);
  await client.query('VACUUM ANALYZE audit_events');
  return chain;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The check of the trail beside its two parts alone: reading the rows, and hashing as many bytes. */
export async function compareVerification(client: pg.Client): Promise<void> {
  const chain = await fill(client);
  const links = chain.map((event) => ({ previousHash: event.previousHash, body: bodyOf(event) }));
  const rounds: { whole: number; hashing: number; reading: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const whole = await secondsOf(async () => {
      const faults = await checkChains(client, { anchors: new Map(), lastLineHash: '', faultyLine: null });
      const fault = faults.find((checked) => checked.fault);
      if (fault) throw new Error(`The trail of ${fault.name} is at fault`);
    });
    const hashing = await secondsOf(() => {
      for (const { previousHash, body } of links) hashOfLink(previousHash, body);
    });
    const reading = await secondsOf(() => client.query('SELECT * FROM audit_events ORDER BY area_id, sequence'));
    rounds.push({ whole, hashing, reading });
  }
  const aSecond = Math.round(EVENTS / median(rounds.map(({ whole }) => whole)));
  console.log(
    `Check of the trail, its time ÷ plain SHA-256 of the same bytes: ${spread(rounds.map(({ whole, hashing }) => whole / hashing))}; ÷ plain SELECT of the same rows: ${spread(rounds.map(({ whole, reading }) => whole / reading))}. (${aSecond.toLocaleString('en-GB')} events a second here; aim 50,000 or more.)`,
  );
}
