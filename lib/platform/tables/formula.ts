/** What spreadsheets take for a formula at the head of a cell (ASVS 5.0, 1.2.10), also in its wide forms. */
const FORMULA = /^[=+\-@\t\r\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u;

/** True for what a spreadsheet would run instead of show. */
export function isFormulaLike(cell: string): boolean {
  return FORMULA.test(cell);
}
