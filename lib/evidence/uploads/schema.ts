import { z } from 'zod';
import { MAX_FILE_BYTES } from '@/lib/platform/accepted-files';
import { counted } from '@/lib/platform/counted';
import { id, optionalChoice } from '@/lib/platform/fields';
import { MOST_BYTES_OF_FORM, MOST_FILES_OF_FORM } from './rules';

const optionalId = optionalChoice.pipe(id.nullable());

const word = z
  .string()
  .max(130)
  .regex(/^[\w.-]+$/)
  .optional()
  .catch(undefined);

/** What the page was opened with: it is opened with the same again. Whatever makes no sense is as if it were left out. */
const openedWith = { partner: word, criterion: word, framework: word, kind: word };

/** The beginning of an upload, as the browser announces it. Names are made fit for keeping by the command. */
export const startUploadSchema = z.object({
  id,
  partnerId: id,
  itemId: optionalId,
  fileName: z.string().min(1).max(10_000),
  sizeInBytes: z.number().int().min(0),
});

/** What may be sent in one piece, by the form that needs no script. */
export const sendFilesSchema = z.object({
  ...openedWith,
  partnerId: id,
  itemId: optionalId,
  files: z
    .array(z.file('Choose a file'), 'Choose a file')
    .min(1, 'Choose a file')
    .max(MOST_FILES_OF_FORM, `Choose no more than ${counted(MOST_FILES_OF_FORM, 'file')} at once`)
    .superRefine((files, context) => {
      for (const { name, size } of files) {
        if (size > MAX_FILE_BYTES)
          context.addIssue({ code: 'custom', message: `“${name}” is larger than 25 MB. Make it smaller or split it.` });
      }
      if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES_OF_FORM)
        context.addIssue({
          code: 'custom',
          message: 'Together these files are larger than 60 MB. Send fewer at once.',
        });
    }),
});

export const removeUploadSchema = z.object({ uploadId: id, ...openedWith });

/** The uploads that are described together, from the address; whatever makes no sense there is none. */
export const togetherSchema = z.array(id).min(2).max(50).catch([]);
