import type { ChainedEvent } from '@/lib/audit/verify';
import { asOwner } from './examples';

type StoredEvent = Omit<ChainedEvent, 'sequence'> & { sequence: string };

/** An area's events as the database holds them, in order of sequence. */
export async function chainOf(areaId: string): Promise<ChainedEvent[]> {
  const rows = await asOwner<StoredEvent>(
    `SELECT area_id AS "areaId", sequence::text, at, actor_id AS "actorId", actor_name AS "actorName", event,
      subject_type AS "subjectType", subject_id AS "subjectId", data::text AS "dataText",
      previous_hash AS "previousHash", hash
    FROM audit_events WHERE area_id = $1 ORDER BY audit_events.sequence`,
    [areaId],
  );
  return rows.map((row) => ({ ...row, sequence: BigInt(row.sequence) }));
}

/** What the area's chain is said to end with. */
export async function headOf(areaId: string): Promise<{ sequence: bigint; hash: string }> {
  const [head] = await asOwner<{ sequence: string; hash: string }>(
    'SELECT sequence::text, hash FROM audit_heads WHERE area_id = $1',
    [areaId],
  );
  if (!head) throw new Error('The area has no chain');
  return { sequence: BigInt(head.sequence), hash: head.hash };
}
