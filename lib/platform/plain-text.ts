/**
 * What no text may hold: halves of a character, which no file or table can keep, and control characters beside tabs and
 * breaks of line and page. The database refuses NUL in every text; the audit trail parts its fields with U+001F.
 */
const CONTROL = /[^\P{Cc}\t-\r\x80-\x9f]/u;

/** True when the text can be kept and shown as it is. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}
