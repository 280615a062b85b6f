import { z } from 'zod';
import { code } from '@/lib/platform/fields';
import { WITHINS } from './rules';

const word = code.catch('').default('');

/** What the coverage is shown of, from the address; whatever makes no sense there is as if it were left out. */
export const coverageFiltersSchema = z.object({ framework: word, partner: word });

export type CoverageFilters = z.output<typeof coverageFiltersSchema>;

/** How far ahead, and of which partner; whatever makes no sense is as if it were left out. */
export const expiringFiltersSchema = z.object({
  within: z.enum(WITHINS).catch('90').default('90'),
  partner: word,
});

export type ExpiringFilters = z.output<typeof expiringFiltersSchema>;
