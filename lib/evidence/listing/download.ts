import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Actor } from '@/lib/access/actor';
import { attachmentNamed } from '@/lib/platform/attachment';
import { csvRow } from '@/lib/platform/tables/csv';
import { type EvidenceFilters, evidenceFiltersSchema, listFormatSchema } from '../schema';
import { listEvidenceAfter } from './queries';
import { LIST_COLUMNS, listRow } from './rows';

const BATCH = 500;
const MOST = 10_000;

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const calm = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };

/** What is answered to somebody who may not read evidence, or asks for a list that is not there. */
export function listIsMissing(): Response {
  return new Response('There is no such list, or you cannot see it.\n', { status: 404, headers: calm });
}

/** The evidence that the address asks for, as a table to take away, of what the actor sees: 10,000 items at most. */
export async function sendEvidenceList(actor: Actor, url: string): Promise<Response> {
  const asked = Object.fromEntries(new URL(url).searchParams);
  const format = listFormatSchema.parse(asked.format);
  const rows = await rowsOf(actor, evidenceFiltersSchema.parse(asked));
  if (!rows) return listIsMissing();
  if (rows.length > MOST)
    return new Response(`There are more than ${MOST.toLocaleString('en-GB')} items. Narrow the list down first.\n`, {
      status: 422,
      headers: calm,
    });
  const body = format === 'csv' ? new TextEncoder().encode(csvOf(rows)) : await workbookOf(rows);
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': attachmentNamed(`Evidence of ${actor.area.name}.${format}`),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
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

/** The mark at the beginning tells spreadsheets that this is UTF-8. */
function csvOf(rows: readonly Row[]): string {
  return `\ufeff${[[...LIST_COLUMNS], ...rows].map(csvRow).join('')}`;
}

async function workbookOf(rows: readonly Row[]): Promise<Uint8Array> {
  const data: SheetData = [
    LIST_COLUMNS.map((value) => ({ value, fontWeight: 'bold' as const })),
    // A cell of type String is text, whatever it begins with: the workbook holds no formula.
    ...rows.map((row) => row.map((value) => (typeof value === 'number' ? { value } : { value, type: String }))),
  ];
  const file = writeXlsxFile(data, { sheet: 'Evidence', stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}
