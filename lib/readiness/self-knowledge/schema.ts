import { z } from 'zod';
import { code } from '@/lib/platform/fields';
import { SELF_KNOWLEDGE_MARKS } from './rules';

const word = code.catch('').default('');

/** The filters of the page, from the address; whatever makes no sense there is as if it were left out. */
export const selfKnowledgeFiltersSchema = z.object({
  framework: word,
  partner: word,
  mark: z
    .enum(['', ...SELF_KNOWLEDGE_MARKS])
    .catch('')
    .default(''),
});

export type SelfKnowledgeFilters = z.output<typeof selfKnowledgeFiltersSchema>;
