import { z } from 'zod';

const MAX_PACK_BYTES = 2_000_000;

const file = z.file().max(MAX_PACK_BYTES, 'This file is larger than 2 MB, which no framework pack needs').optional();

export const checkPackSchema = z
  .object({
    file,
    text: z.string().max(MAX_PACK_BYTES, 'This is longer than any framework pack needs').default(''),
  })
  .refine(({ file: chosen, text }) => (chosen !== undefined && chosen.size > 0) || text.trim() !== '', {
    path: ['file'],
    message: 'Choose a file, or paste its text',
  });
