import { z } from 'zod';
import { fileEnding } from '@/lib/platform/accepted-files';
import { code, id } from '@/lib/platform/fields';
import { CONFIDENCES, ENTRY_PARTS } from '../rules';
import { IMPORT_FAULTS } from './rules';

/** The largest file that is taken: 1 MB. */
const MAX_TEMPLATE_BYTES = 1_000_000;

/** The one thing to say of a file at once, from its name and size; null when nothing is wrong with those. */
function templateFault({ name, size }: File): string | null {
  // A field left empty arrives as a file of no size under a name that the browser or the server made up.
  if (size === 0 && !name.includes('.')) return 'Choose a file';
  if (size === 0) return 'This file is empty. Choose the template that you filled in.';
  if (size > MAX_TEMPLATE_BYTES)
    return 'This file is larger than 1 MB. Take out pictures and what does not belong in it.';
  const ending = fileEnding(name);
  return ending === 'docx' || ending === 'xlsx'
    ? null
    : 'Choose a Word document (.docx) or an Excel workbook (.xlsx). Other kinds can be saved as one of these.';
}

// The content is looked at by the command.
const file = z.file('Choose a file').superRefine((chosen, context) => {
  const message = templateFault(chosen);
  if (message) context.addIssue({ code: 'custom', message });
});

export const readSelfEvaluationImportSchema = z.object({ serviceId: id, frameworkCode: code, file });

/** A criterion, and the version of its answer that was looked at: "SG.QP.ASMT@3", 0 where there was none. */
const seen = z
  .string()
  .max(150)
  .regex(/^[A-Za-z0-9._-]+@\d{1,9}$/, 'This form is out of date. Open the page again.')
  .transform((text) => {
    const at = text.lastIndexOf('@');
    return { code: text.slice(0, at), version: Number(text.slice(at + 1)) };
  });

export const applySelfEvaluationImportSchema = z.object({
  importId: id,
  /** The self-evaluation that was looked at; none where taking over begins one. */
  selfEvaluationId: id.optional(),
  criteria: z.array(seen).min(1, 'Tick at least one criterion to take over').max(200),
});

/** What was read from a file, as it waits in the database. */
export const importedTemplateSchema = z.object({
  criteria: z.array(
    z.object({
      code: z.string(),
      version: z.number().int(),
      text: z.object({
        whatWeKnow: z.string(),
        howWeKnow: z.string(),
        whatNext: z.string(),
        grade: z.string().nullable(),
        confidence: z.enum(CONFIDENCES).nullable(),
      }),
      faults: z.array(
        z.object({
          part: z.enum(ENTRY_PARTS).nullable(),
          kind: z.enum(IMPORT_FAULTS),
          word: z.string().nullable(),
        }),
      ),
    }),
  ),
  leftOut: z.array(z.string()),
  pictures: z.number().int(),
});
