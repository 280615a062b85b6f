import { createHash } from 'node:crypto';
import type { PrismaClient } from '@/prisma/generated/client';

/** What moves without anybody's act: the trail is looked at event by event, and a session says when it was last used. */
const LEFT_OUT = ['audit_events', 'audit_heads', '_prisma_migrations'];

/** What stands in every table, each as one short text: two that are alike hold the same rows. */
export async function fingerprint(db: PrismaClient): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !LEFT_OUT.includes(table.name))) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - 'last_seen_at')::text AS row FROM "${name}" t ORDER BY 1`,
    );
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(row).update('\0');
    prints[name] = `${rows.length} rows ${hash.digest('hex').slice(0, 16)}`;
  }
  return prints;
}

/** The tables of which two fingerprints differ, with both. */
export function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after })
    .filter((table) => before[table] !== after[table])
    .map((table) => `${table}: ${before[table]} became ${after[table]}`);
}

/** How many events each name has in all trails together, those of the system's own work left out. */
export async function eventCounts(db: PrismaClient): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ event: string; count: number }[]>`
    SELECT event, count(*)::int AS count FROM audit_events
    WHERE actor_id <> '00000000-0000-0000-0000-000000000001' GROUP BY event`;
  return new Map(rows.map(({ event, count }) => [event, count]));
}

/** The names of the events that were appended between two counts. */
export function eventsSince(before: Map<string, number>, after: Map<string, number>): string[] {
  return [...after]
    .filter(([event, count]) => count > (before.get(event) ?? 0))
    .map(([event]) => event)
    .sort();
}

/** The events by which the trail keeps who read what, and who tried to. */
export const READING = [
  ...['audit.exported', 'case-file.read', 'child-at-risk.read', 'command.refused', 'document.downloaded'],
  'self-evaluation.template-taken',
  ...['evidence.coverage-taken', 'evidence.downloaded', 'evidence.listed-out', 'evidence.viewed'],
  ...['evidence-room.file-opened', 'evidence-room.packed', 'evidence-room.manifest-taken'],
  ...['look-back.read', 'mail.read'],
];
