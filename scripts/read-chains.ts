import type pg from 'pg';
import type { AnchorBook } from '@/lib/audit/anchors';
import { type ChainFault, ChainWalk, type ReportAnchor, type Witnesses } from '@/lib/audit/verify';

const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const CHUNK = 5000;

/** A chain of the installation after its walk. */
export type CheckedChain = { areaId: string; name: string; events: number; fault: ChainFault | null };

/** Everything of an event behind the previous hash, as append_audit_event joins it; NULL where a field is missing. */
const bodies = `
  SELECT area_id, sequence, previous_hash, hash,
    area_id || s || sequence || s || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || s ||
    coalesce(actor_id::text, '') || s || actor_name || s || event || s || subject_type || s || subject_id || s || data
  FROM audit_events, (SELECT chr(31) AS s) AS separator
  ORDER BY area_id, audit_events.sequence`;

/**
 * Walks every chain in order, as it stands at one instant, and compares each with its head, the anchors and the
 * published reports. The client must be the owner's, whom row-level security lets see every area.
 */
export async function checkChains(client: pg.Client, book: AnchorBook): Promise<CheckedChain[]> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const witnesses = await readWitnesses(client, book);
    const names = await readNames(client);
    const walks = new Map([...witnesses].map(([areaId, known]) => [areaId, { walk: new ChainWalk(known), events: 0 }]));
    await client.query(`DECLARE chains NO SCROLL CURSOR FOR ${bodies}`);
    const fetch = () => client.query<string[]>({ text: `FETCH ${CHUNK} FROM chains`, rowMode: 'array' });
    // The next rows come while these are hashed.
    for (let coming = fetch(); ; ) {
      const { rows } = await coming;
      if (rows.length === 0) break;
      coming = fetch();
      for (const [areaId = '', sequence = '', previousHash = '', hash = '', body = null] of rows) {
        // Without a head, an anchor or a report, it is a chain that nothing else knows of.
        const chain = walks.get(areaId) ?? { walk: new ChainWalk({ head: null }), events: 0 };
        walks.set(areaId, chain);
        chain.events += 1;
        chain.walk.step({ sequence: BigInt(sequence), previousHash, hash, body });
      }
    }
    return [...walks].map(([areaId, { walk, events }]) => ({
      areaId,
      name: names.get(areaId) ?? `an area that is gone (${areaId})`,
      events,
      fault: walk.end(),
    }));
  } finally {
    await client.query('ROLLBACK');
  }
}

async function readNames(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>('SELECT id, name FROM areas');
  return new Map([[INSTALLATION, 'the installation itself'], ...rows.map(({ id, name }) => [id, name] as const)]);
}

/** Of every area that anything is known of, what its chain must fit. */
async function readWitnesses(client: pg.Client, book: AnchorBook): Promise<Map<string, Witnesses>> {
  const { rows: heads } = await client.query<{ areaId: string; sequence: string; hash: string }>(
    'SELECT area_id AS "areaId", sequence::text, hash FROM audit_heads',
  );
  const { rows: reports } = await client.query<{ areaId: string } & Record<'id' | 'hash' | 'publishedAt', string>>(`
    SELECT r.area_id AS "areaId", r.id, r.audit_head AS hash, (
      SELECT min(e.sequence)::text FROM audit_events e WHERE e.area_id = r.area_id AND e.subject_type = 'report'
        AND e.subject_id = r.id::text AND e.event = 'report.published') AS "publishedAt"
    FROM status_reports r WHERE r.status = 'published' AND r.audit_head IS NOT NULL`);
  const known = new Map<string, { head: Witnesses['head']; reports: ReportAnchor[] }>();
  const of = (areaId: string) => {
    const found = known.get(areaId) ?? { head: null, reports: [] };
    known.set(areaId, found);
    return found;
  };
  for (const { areaId, sequence, hash } of heads) of(areaId).head = { sequence: BigInt(sequence), hash };
  for (const { areaId, id, hash, publishedAt } of reports) {
    of(areaId).reports.push({ reportId: id, hash, publishedAt: publishedAt ? BigInt(publishedAt) : null });
  }
  for (const areaId of book.anchors.keys()) of(areaId);
  return new Map([...known].map(([areaId, one]) => [areaId, { ...one, anchors: book.anchors.get(areaId) ?? [] }]));
}
