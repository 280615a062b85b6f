import type { Actor } from '@/lib/access/actor';
import { plainAnswer } from '@/lib/platform/plain-answer';
import { tableAnswer } from '@/lib/platform/tables/table-answer';
import { type EvidenceFilters, evidenceFiltersSchema, listFormatSchema } from '../schema';
import { recordListExport } from './commands';
import { listEvidenceAfter } from './queries';
import { LIST_COLUMNS, listRow } from './rows';

const BATCH = 500;
const MOST = 10_000;

/** What is answered to somebody who may not read evidence, or asks for a list that is not there. */
export function listIsMissing(): Response {
  return plainAnswer(404, 'There is no such list, or you cannot see it.');
}

/**
 * The evidence that the address asks for, as a table to take away, once the trail holds who took it: of what the actor
 * sees, 10,000 items at most.
 */
export async function sendEvidenceList(actor: Actor, url: string): Promise<Response> {
  const asked = Object.fromEntries(new URL(url).searchParams);
  const format = listFormatSchema.parse(asked.format);
  const rows = await rowsOf(actor, evidenceFiltersSchema.parse(asked));
  if (!rows) return listIsMissing();
  if (rows.length > MOST)
    return plainAnswer(422, `There are more than ${MOST.toLocaleString('en-GB')} items. Narrow the list down first.`);
  const recorded = await recordListExport(actor, { format, items: rows.length });
  if (!recorded.ok) return listIsMissing();
  const table = { name: `Evidence of ${actor.area.name}`, sheet: 'Evidence', format, columns: LIST_COLUMNS };
  return tableAnswer(table, [rows]);
}

type Row = (string | number)[];

async function rowsOf(actor: Actor, filters: EvidenceFilters): Promise<Row[] | null> {
  const rows: Row[] = [];
  for (let after: string | null = null; rows.length <= MOST; ) {
    const items = await listEvidenceAfter(actor, filters, after, BATCH);
    if (!items) return null;
    rows.push(...items.map(listRow));
    after = items.at(-1)?.id ?? null;
    if (items.length < BATCH) break;
  }
  return rows;
}
