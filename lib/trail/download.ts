import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Actor } from '@/lib/access/actor';
import { attachmentNamed } from '@/lib/platform/attachment';
import { csvRow } from '@/lib/platform/tables/csv';
import { exportTrail } from './commands';
import { listTrailBefore } from './queries';
import { EXPORT_COLUMNS, exportRow } from './rules';
import { exportFormatSchema, type TrailFilters, trailFiltersSchema } from './schema';
import type { TrailEvent } from './types';

const BATCH = 1000;

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const calm = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };

/** What is answered to somebody who may not read the trail, or asks for one that is not there. */
export function trailIsMissing(): Response {
  return new Response('There is no such trail, or you cannot see it.\n', { status: 404, headers: calm });
}

/**
 * The events that the address asks for as a file to keep, once the trail holds who took them. CSV is sent as it is read,
 * a thousand events at a time.
 */
export async function sendTrail(actor: Actor, url: string): Promise<Response> {
  const { searchParams } = new URL(url);
  const filters = trailFiltersSchema.parse(Object.fromEntries(searchParams));
  const format = exportFormatSchema.parse(searchParams.get('format'));
  const result = await exportTrail(actor, { filters, format });
  if (!result.ok) {
    const { failure } = result;
    if (failure.kind === 'rule') return new Response(`${failure.message}\n`, { status: 429, headers: calm });
    if (failure.kind !== 'invalid') return trailIsMissing();
    return new Response(`${Object.values(failure.fields).flat().join(' ')}\n`, { status: 422, headers: calm });
  }
  const batches = eachBatch(actor, filters, result.value.before);
  const name = `Trail of ${actor.area.name}`;
  return new Response(format === 'csv' ? streamOf(csvOf(batches)) : await workbookOf(batches), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': attachmentNamed(`${name}.${format}`),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
}

async function* eachBatch(actor: Actor, filters: TrailFilters, before: number) {
  for (let next = before; ; ) {
    const events = await listTrailBefore(actor, filters, next, BATCH);
    const last = events?.at(-1);
    if (!events || !last) return;
    yield events;
    next = last.sequence;
  }
}

async function* csvOf(batches: AsyncIterable<TrailEvent[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  yield encoder.encode(`\ufeff${csvRow(EXPORT_COLUMNS)}`);
  for await (const events of batches) yield encoder.encode(events.map((event) => csvRow(exportRow(event))).join(''));
}

/** Reads on only when the receiver takes more. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function workbookOf(batches: AsyncIterable<TrailEvent[]>): Promise<Uint8Array<ArrayBuffer>> {
  const rows: SheetData = [EXPORT_COLUMNS.map((value) => ({ value, fontWeight: 'bold' as const }))];
  for await (const events of batches) {
    // A cell of type String is text, whatever it begins with: the workbook holds no formula.
    for (const event of events) {
      rows.push(exportRow(event).map((value) => (typeof value === 'number' ? { value } : { value, type: String })));
    }
  }
  const file = writeXlsxFile(rows, { sheet: 'Trail', stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}
