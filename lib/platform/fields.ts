import { z } from 'zod';
import { isDay } from './days';

const tidied = (text: string | undefined): string => (text ?? '').normalize('NFC').trim();
const tooLong = (max: number): string => `Use ${max.toLocaleString('en-GB')} characters or fewer`;

/*
 * Forms give an empty field as undefined to every string of a schema, a second one behind .pipe() or .default() too.
 * So both kinds of text have one string at their head and check what became of it afterwards.
 */

/** A required line or passage, trimmed and in Unicode's composed form; `missing` is said when it is empty. */
export function requiredText(missing: string, max = 4000) {
  return z
    .string(missing)
    .transform(tidied)
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= max, tooLong(max));
}

/** A line or passage that may be left empty, and then is the empty text. */
export function optionalText(max = 4000) {
  return z
    .string()
    .optional()
    .transform(tidied)
    .refine((text) => text.length <= max, tooLong(max));
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
export const id = z.uuid('This form is out of date. Open the page again.');

/** A choice that may be left out, and then is null. */
export const optionalChoice = z
  .string()
  .optional()
  .transform((text) => text || null);

/** The version of the row that a form was opened with. */
export const version = z.coerce.number('This form is out of date. Open the page again.').int().min(1);
