import { z } from 'zod';

/** Which page to look at and how, from the address; whatever makes no sense there is as if it were left out. */
export const viewSchema = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
  as: z.enum(['picture', 'words']).catch('picture').default('picture'),
});

export type ViewChoice = z.output<typeof viewSchema>;

/** The number of an item's file, from the address. */
export const versionNumberSchema = z.coerce.number().int().min(1).max(1_000_000);
