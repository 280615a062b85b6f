import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Workbook } from './types';

const LONGEST_NAME = 31;

/**
 * The workbook as an Excel file. Above each sheet's headings stand the marking and the title; its headings and its first
 * column stay in sight. Every cell is of type String: text, whatever it begins with, and never a formula.
 */
export async function writeExcel({ title, marking, sheets }: Workbook): Promise<Uint8Array> {
  const names = namesOf(sheets.map(({ name }) => name));
  const file = writeWorkbook(
    sheets.map(({ rows: [headings = [], ...rows] }, index) => ({
      sheet: names[index] ?? `Sheet ${index + 1}`,
      data: [
        [strong(marking)],
        [strong(title)],
        headings.map(strong),
        ...rows.map((row) => row.map((value, column) => (column === 0 ? strong(value) : cell(value)))),
      ] satisfies SheetData,
      columns: headings.map((_, column) => ({ width: column === 0 ? 48 : 22 })),
      stickyRowsCount: 3,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

function cell(value: string) {
  return { value, type: String, wrap: true, alignVertical: 'top' as const };
}

function strong(value: string) {
  return { ...cell(value), fontWeight: 'bold' as const };
}

/** Names that Excel takes: none of its signs, at most 31 characters, no two alike. */
function namesOf(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of wanted) {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Sheet';
    const isTaken = (candidate: string) => names.some((one) => one.toLowerCase() === candidate.toLowerCase());
    let candidate = plain.slice(0, LONGEST_NAME);
    for (let count = 2; isTaken(candidate); count += 1) {
      candidate = `${plain.slice(0, LONGEST_NAME - 3)} ${count}`;
    }
    names.push(candidate);
  }
  return names;
}
