import { z } from 'zod';
import { isDay } from './days';
import { isPlainText } from './plain-text';

const OUT_OF_DATE = 'This form is out of date. Open the page again.';

/** Browsers send every line break as two characters; kept as one, a text is the same wherever it came from. */
const tidied = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
/** Nothing further looks at a text that is too long: what it is searched for takes time that grows with its square. */
const tooLong = (max: number) => ({ error: `Use ${max.toLocaleString('en-GB')} characters or fewer`, abort: true });
const NOT_PLAIN = 'This holds characters that cannot be kept. Type it again instead of pasting it.';

/*
 * Forms give an empty field as undefined to every string of a schema, a second one behind .pipe() or .default() too.
 * So both kinds of text have one string at their head and check what became of it afterwards.
 */

/** A required line or passage, trimmed, its line breaks one character each, in Unicode's composed form; `missing` is said when it is empty. */
export function requiredText(missing: string, max = 4000) {
  return z
    .string(missing)
    .transform(tidied)
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= max, tooLong(max))
    .refine(isPlainText, NOT_PLAIN);
}

/** A line or passage that may be left empty, and then is the empty text. */
export function optionalText(max = 4000) {
  return z
    .string()
    .optional()
    .transform(tidied)
    .refine((text) => text.length <= max, tooLong(max))
    .refine(isPlainText, NOT_PLAIN);
}

/** A required day from a date field. */
export function requiredDay(missing: string) {
  return z.string(missing).refine(isDay, 'Enter a real date, like 14 9 2009');
}

/** A day that may be left out, and then is null. */
export const optionalDay = z
  .string()
  .optional()
  .transform((text) => text || null)
  .pipe(z.string().refine(isDay, 'Enter a real date, like 14 9 2009').nullable());

/** An id that a form carries. A forged one is an ordinary "not found" further in. */
export const id = z.uuid(OUT_OF_DATE);

/** True when the text has the form of an id: to be asked of an address before the database, which throws at others. */
export function isId(text: string | undefined): text is string {
  return id.safeParse(text).success;
}

const MAX_CHOICE = 130;
const isChoice = (text: string | null): boolean => text === null || (text.length <= MAX_CHOICE && isPlainText(text));

/** One of the choices that a form offers; `missing` is said when it is left out. Whether there is such a one is not asked. */
export function requiredChoice(missing: string) {
  return z.string(missing).min(1, missing).refine(isChoice, OUT_OF_DATE);
}

/** A code that a form carries of its own accord, as of a framework or a criterion. */
export const code = requiredChoice(OUT_OF_DATE);

/** A choice that may be left out, and then is null. */
export const optionalChoice = z
  .string()
  .optional()
  .transform((text) => text || null)
  .refine(isChoice, OUT_OF_DATE);

const MAX_VERSION = 2 ** 31 - 1;

/** The version of the row that a form was opened with. */
export const version = z.coerce.number(OUT_OF_DATE).int(OUT_OF_DATE).min(1, OUT_OF_DATE).max(MAX_VERSION, OUT_OF_DATE);

/** The same, but 0 where there was no row yet when the form was opened. */
export const versionOrNone = z.coerce
  .number(OUT_OF_DATE)
  .int(OUT_OF_DATE)
  .min(0, OUT_OF_DATE)
  .max(MAX_VERSION, OUT_OF_DATE);
