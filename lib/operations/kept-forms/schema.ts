import { z } from 'zod';

/** A kept form as it lies sealed in its row. */
export const keptFormSchema = z.object({
  path: z.string(),
  formName: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
