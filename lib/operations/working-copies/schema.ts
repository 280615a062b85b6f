import { z } from 'zod';
import { isId, requiredChoice, versionOrNone } from '@/lib/platform/fields';
import { ownPath } from '@/lib/platform/own-path';
import { findPersonalData } from '@/lib/platform/personal-data';
import { isPlainText } from '@/lib/platform/plain-text';

const OUT_OF_DATE = 'This form is out of date. Open the page again.';
const MAX_PATH = 500;
const MAX_VALUES = 100_000;
/** More than any field of a form takes; its writer is told so by the field. */
const MAX_VALUE = 6500;
const TOO_LONG = 'This is longer than can be kept';

const path = z
  .string(OUT_OF_DATE)
  .refine((text) => text.length <= MAX_PATH && isPlainText(text) && ownPath(text) === text, OUT_OF_DATE);
const formName = requiredChoice(OUT_OF_DATE);

/** What was typed, by field name, as it lies in its row. */
export const copyValuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The same as a form sends it: one text of JSON, so that no field of the form can be taken for one of ours. */
const values = z
  .string(OUT_OF_DATE)
  .refine((text) => text.length <= MAX_VALUES, { error: TOO_LONG, abort: true })
  .transform((text, context) => {
    const parsed = copyValuesSchema.safeParse(jsonOrNull(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: OUT_OF_DATE });
    return z.NEVER;
  })
  .superRefine((typed, context) => {
    const texts = Object.values(typed).flat();
    if (texts.some((text) => text.length > MAX_VALUE)) {
      context.addIssue({ code: 'custom', message: TOO_LONG });
      return;
    }
    if (!texts.every(isPlainText)) context.addIssue({ code: 'custom', message: OUT_OF_DATE });
    const found = texts
      .filter((text) => !isId(text))
      .map(findPersonalData)
      .find((message) => message !== null);
    if (found) context.addIssue({ code: 'custom', message: found });
  });

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const keepWorkingCopySchema = z.object({ path, formName, version: versionOrNone, values });

export const dropWorkingCopySchema = z.object({ path, formName });
