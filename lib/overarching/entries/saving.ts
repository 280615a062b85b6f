import type { CommandContext } from '@/lib/operations/run-command';
import type { Db } from '@/lib/platform/db';
import type { Quoted } from '../quotes';
import { type PartText, WRITABLE_STATUSES } from '../rules';

/** The place of an entry. */
export type EntryKey = { areaId: string; evaluationId: string; criterionCode: string };

/**
 * Locks the evaluation for a change of its text and moves its version on: whoever is about to send it must look again.
 * False where its text stands still.
 */
export async function openForWriting(db: Db, { areaId, evaluationId }: EntryKey): Promise<boolean> {
  const { count } = await db.overarchingEvaluation.updateMany({
    where: { areaId, id: evaluationId, status: { in: [...WRITABLE_STATUSES] } },
    data: { version: { increment: 1 } },
  });
  return count > 0;
}

/**
 * Saves an entry in an evaluation that was opened for writing, and keeps the words as a revision of their own. `version`
 * is the one that stands, 0 for none.
 */
export async function saveEntry(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  key: EntryKey,
  text: PartText,
  by: { personId: string; version: number },
): Promise<void> {
  const said = { ...text, editedById: by.personId, editedAt: now };
  const version = by.version + 1;
  if (by.version === 0) await db.overarchingEntry.createMany({ data: { ...key, ...said } });
  else await db.overarchingEntry.updateMany({ where: key, data: { ...said, version } });
  await db.overarchingRevision.createMany({ data: { ...key, ...said, version } });
}

/** Puts these quotes, in this order, and these sources in place of what the entry had. */
export async function replaceQuotesAndSources(
  db: Db,
  key: EntryKey,
  quotes: readonly Quoted[],
  sourceIds: readonly string[],
): Promise<void> {
  await db.overarchingQuote.deleteMany({ where: key });
  await db.overarchingQuote.createMany({ data: quotes.map((quote, position) => ({ ...key, ...quote, position })) });
  await db.overarchingSource.deleteMany({ where: key });
  await db.overarchingSource.createMany({ data: sourceIds.map((selfEvaluationId) => ({ ...key, selfEvaluationId })) });
}

/**
 * Begins an evaluation with everything that another one says. Whoever wrote it there stays its writer, and what it was
 * composed from stays as it was.
 */
export async function copyInto(db: Db, areaId: string, fromId: string, evaluationId: string): Promise<void> {
  const from = { where: { areaId, evaluationId: fromId }, omit: { evaluationId: true } } as const;
  const entries = await db.overarchingEntry.findMany(from);
  const first = entries.map((entry) => ({ ...entry, evaluationId, version: 1 }));
  await db.overarchingEntry.createMany({ data: first });
  await db.overarchingRevision.createMany({ data: first });
  const quotes = await db.overarchingQuote.findMany({ ...from, omit: { evaluationId: true, id: true } });
  await db.overarchingQuote.createMany({ data: quotes.map((quote) => ({ ...quote, evaluationId })) });
  const sources = await db.overarchingSource.findMany(from);
  await db.overarchingSource.createMany({ data: sources.map((source) => ({ ...source, evaluationId })) });
}
