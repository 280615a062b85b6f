import { execFile } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

export type TableKind = 'csv' | 'xlsx';
export type Table = { rows: string[][] } | { fault: string };

const FAULTS = ['broken', 'several-sheets', 'merged-cells', 'formulas'] as const;

const answerSchema = z.union([z.object({ rows: z.array(z.array(z.string())) }), z.object({ fault: z.enum(FAULTS) })]);

const faults: Record<(typeof FAULTS)[number] | 'slow', string> = {
  slow: 'This table takes too long to read. Keep only the rows of people in it, or try again in a moment.',
  broken: 'This file cannot be read as a table. Open it, save it again as .xlsx or as .csv, and choose it once more.',
  'several-sheets':
    'This workbook has more than one sheet. Keep only the one with the people, and choose it once more.',
  'merged-cells':
    'This table has merged cells, so it is not clear which row they belong to. Unmerge them and save it again.',
  formulas: 'This table has formulas. Copy everything, paste it back as values only, and save it again.',
};

const MEGABYTES_OF_MEMORY = 128;
const MOST_SECONDS = 20;
const MOST_BYTES_OF_ANSWER = 16 * 1024 * 1024;

/** The table that is being read. Another waits for it, so that the memory of one reader is the most that is ever used. */
let present: Promise<unknown> = Promise.resolve();

/**
 * The cells of a table as text, row by row as they stand in the file; or one sentence that says what is wrong with it.
 * A process of its own reads it, with bounds of memory and time and without this one's settings and files, so that
 * nothing in the file can do harm here. The kind is taken for granted: ask checkFile first.
 */
export function readTable(kind: TableKind, bytes: Uint8Array): Promise<Table> {
  const table = present.then(() => read(kind, bytes));
  present = table.catch(() => undefined);
  return table;
}

async function read(kind: TableKind, bytes: Uint8Array): Promise<Table> {
  const answer = await answerOf(kind, bytes);
  if (answer === 'slow') return { fault: faults.slow };
  const { data } = answerSchema.safeParse(answer);
  if (data && 'rows' in data) return data;
  return { fault: faults[data?.fault ?? 'broken'] };
}

function answerOf(kind: TableKind, bytes: Uint8Array): Promise<unknown> {
  const root = process.cwd();
  const reader = path.join(root, 'lib', 'platform', 'tables', 'read-table.ts');
  const readable = [reader, path.join(root, 'package.json'), path.join(root, 'node_modules', '*')];
  const bounds = [`--max-old-space-size=${MEGABYTES_OF_MEMORY}`, '--permission', '--no-warnings'];
  const files = readable.map((place) => `--allow-fs-read=${place}`);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...bounds, ...files, reader, kind],
      {
        env: { NODE_ENV: 'production' },
        timeout: MOST_SECONDS * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES_OF_ANSWER,
      },
      (error, stdout) => resolve(error ? error.killed && 'slow' : parsed(stdout)),
    );
    // A reader that has given up closes its end while we still write.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
