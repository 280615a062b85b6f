import path from 'node:path';
import { z } from 'zod';
import { readNextDoor } from '../next-door';

export type TableKind = 'csv' | 'xlsx';
export type Table = { rows: string[][] } | { fault: string };

const FAULTS = ['broken', 'several-sheets', 'merged-cells', 'formulas'] as const;

const answerSchema = z.union([z.object({ rows: z.array(z.array(z.string())) }), z.object({ fault: z.enum(FAULTS) })]);

const faults: Record<(typeof FAULTS)[number] | 'busy' | 'slow', string> = {
  busy: 'Many files are being read at the moment. Wait a minute, then choose this one once more.',
  slow: 'This table takes too long to read. Keep only the rows that are needed, or try again in a moment.',
  broken: 'This file cannot be read as a table. Open it, save it again as .xlsx or as .csv, and choose it once more.',
  'several-sheets': 'This workbook has more than one sheet. Keep only the one with the table, and choose it once more.',
  'merged-cells':
    'This table has merged cells, so it is not clear which row they belong to. Unmerge them and save it again.',
  formulas: 'This table has formulas. Copy everything, paste it back as values only, and save it again.',
};

const READER = path.join('lib', 'platform', 'tables', 'read-table.ts');

/**
 * The cells of a table as text, row by row as they stand in the file; or one sentence that says what is wrong with it.
 * It is read next door. The kind is taken for granted: ask checkFile first.
 */
export async function readTable(kind: TableKind, bytes: Uint8Array): Promise<Table> {
  const answer = await readNextDoor(READER, kind, bytes);
  if (answer === 'busy' || answer === 'slow') return { fault: faults[answer] };
  const { data } = answerSchema.safeParse(answer);
  if (data && 'rows' in data) return data;
  return { fault: faults[data?.fault ?? 'broken'] };
}
