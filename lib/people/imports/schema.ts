import { z } from 'zod';
import { fileEnding } from '@/lib/platform/accepted-files';
import { id } from '@/lib/platform/fields';
import { GIVEN_ROLES } from '../rules';

/** The largest table that is taken: 1 MB. */
const MAX_TABLE_BYTES = 1_000_000;

/** The one thing to say of a table at once, from its name and size; null when nothing is wrong with those. */
function tableFault({ name, size }: File): string | null {
  // A field left empty arrives as a file of no size under a name that the browser or the server made up.
  if (size === 0 && !name.includes('.')) return 'Choose a file';
  if (size === 0) return 'This file is empty. Choose one that has people in it.';
  if (size > MAX_TABLE_BYTES) return 'This file is larger than 1 MB. Keep only the table of people in it.';
  const ending = fileEnding(name);
  return ending === 'csv' || ending === 'xlsx'
    ? null
    : 'Choose an Excel workbook (.xlsx) or a CSV table (.csv). Other kinds can be saved as one of these.';
}

// The content is looked at by the command.
const file = z.file('Choose a file').superRefine((chosen, context) => {
  const message = tableFault(chosen);
  if (message) context.addIssue({ code: 'custom', message });
});

export const checkPeopleImportSchema = z.object({ file });

export const applyPeopleImportSchema = z.object({ importId: id });

/** The rows of a table that was checked, as they wait in the database. */
export const importedRowsSchema = z.array(
  z.object({
    number: z.number().int(),
    name: z.string(),
    email: z.string(),
    role: z.enum(GIVEN_ROLES),
    partnerId: z.string().nullable(),
    serviceId: z.string().nullable().default(null),
    boardId: z.string().nullable(),
    endsOn: z.string().nullable(),
  }),
);
