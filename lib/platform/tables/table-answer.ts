import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { acceptedFiles } from '../accepted-files';
import { attachmentNamed, ENCLOSED } from '../attachment';
import { csvRow } from './csv';

type Row = readonly (string | number)[];
type Batches = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

type Table = { name: string; sheet: string; format: 'csv' | 'xlsx'; columns: readonly string[] };

/** A table to take away, under its name. CSV is sent as its rows are read; a workbook is made whole first, in memory. */
export async function tableAnswer({ name, sheet, format, columns }: Table, batches: Batches): Promise<Response> {
  const body = format === 'csv' ? streamOf(csvOf(columns, batches)) : await workbookOf(sheet, columns, batches);
  return new Response(body, {
    headers: {
      'content-type': acceptedFiles[format].mediaType,
      'content-disposition': attachmentNamed(`${name}.${format}`),
      ...ENCLOSED,
    },
  });
}

async function* csvOf(columns: readonly string[], batches: Batches): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  yield encoder.encode(`\ufeff${csvRow(columns)}`);
  for await (const rows of batches) yield encoder.encode(rows.map(csvRow).join(''));
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

async function workbookOf(sheet: string, columns: readonly string[], batches: Batches) {
  const data: SheetData = [columns.map((value) => ({ value, fontWeight: 'bold' as const }))];
  for await (const rows of batches) {
    // A cell of type String is text, whatever it begins with: the workbook holds no formula.
    for (const row of rows) {
      data.push(row.map((value) => (typeof value === 'number' ? { value } : { value, type: String })));
    }
  }
  return new Uint8Array(await writeXlsxFile(data, { sheet, stickyRowsCount: 1 }).toBuffer());
}
