/*
 * Turns a table from outside into text cells. Runs as a process of its own with little memory, no environment and no
 * files but the packages it needs, because such a file may be made to break whatever reads it: see table-reader.ts.
 * Takes "csv" or "xlsx" as its argument and the file on its standard input; answers with one line of JSON.
 */
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import yauzl from 'yauzl';

const MOST_BYTES_IN_MEMORY = 400 * 1024 * 1024;
const MOST_BYTES_OF_A_SHEET = 24 * 1024 * 1024;
const MOST_PARTS = 200;

/** What of a table can be wrong before anybody looks at what it says. */
type Fault = 'broken' | 'several-sheets' | 'merged-cells' | 'formulas';
type Answer = { rows: string[][] } | { fault: Fault };

function readCsv(bytes: Buffer): Answer {
  const [firstLine = ''] = bytes.toString('utf8').split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0];
  const rows: string[][] = parse(bytes, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  return { rows: rows.map((cells) => cells.map((cell) => cell.trim())) };
}

async function readXlsx(bytes: Buffer): Promise<Answer> {
  const fault = await sheetFault(bytes);
  if (fault) return { fault };
  const [sheet] = await readWorkbook(bytes, { trim: true });
  return { rows: (sheet?.data ?? []).map((cells) => cells.map(textOf)) };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

/** Merged cells, formulas and further sheets, which would each be read as something other than what people see. */
async function sheetFault(bytes: Buffer): Promise<Fault | null> {
  const archive = await yauzl.fromBufferPromise(bytes);
  if (archive.entryCount > MOST_PARTS) return 'broken';
  const sheets: string[] = [];
  for await (const entry of archive.eachEntry()) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.fileName)) continue;
    if (entry.uncompressedSize > MOST_BYTES_OF_A_SHEET) return 'broken';
    sheets.push((await buffer(await archive.openReadStreamPromise(entry))).toString('utf8'));
    if (sheets.length > 1) return 'several-sheets';
  }
  const [xml] = sheets;
  // No spreadsheet program writes a document type: whoever does means to have entities expanded.
  if (xml === undefined || /<!DOCTYPE/i.test(xml)) return 'broken';
  if (/<(?:\w+:)?mergeCell\s/.test(xml)) return 'merged-cells';
  return /<(?:\w+:)?f[\s/>]/.test(xml) ? 'formulas' : null;
}

// What is unpacked lies outside the memory that Node limits.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES_IN_MEMORY) process.exit(1);
}, 20).unref();

async function answer(): Promise<Answer> {
  const bytes = await buffer(process.stdin);
  try {
    return process.argv[2] === 'csv' ? readCsv(bytes) : await readXlsx(bytes);
  } catch {
    return { fault: 'broken' };
  }
}

process.stdout.write(JSON.stringify(await answer()));
