import type { Db } from '@/lib/platform/db';
import type { AuditRecord } from './events';

type Writer = { id: string | null; name: string; at: Date };

/**
 * Appends one event to the chain of the transaction's area (the installation's own chain where it has none) and
 * gives the new head's hash. Chaining happens in the database function append_audit_event, the only way in.
 */
export async function appendAuditEvent(db: Db, writer: Writer, record: AuditRecord): Promise<string> {
  const rows = await db.$queryRaw<{ hash: string }[]>`
    SELECT append_audit_event(${writer.at}::timestamptz, ${writer.id}::uuid, ${writer.name}, ${record.name},
      ${record.subjectType}, ${record.subjectId}, ${JSON.stringify(record.data)}::jsonb) AS hash`;
  const hash = rows[0]?.hash;
  if (!hash) throw new Error('The audit writer gave no hash');
  return hash;
}
