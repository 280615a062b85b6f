import { z } from 'zod';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { isDay } from '@/lib/platform/days';
import { code } from '@/lib/platform/fields';
import { EVIDENCE_DATES, SECTIONS, tidied } from './rules';

const word = code.catch('').default('');
const day = z.string().refine(isDay).nullable().catch(null).default(null);

/** What is asked of search, from the address; whatever makes no sense there is as if it were left out. */
export const searchSchema = z.object({
  q: z.string().catch('').default('').transform(tidied),
  /** The one section to show; the first of every section without. */
  in: z
    .enum(['', ...SECTIONS])
    .catch('')
    .default(''),
  criterion: word,
  framework: word,
  partner: word,
  kind: z
    .enum(['', ...EVIDENCE_KINDS])
    .catch('')
    .default(''),
  /** Which day of evidence `from` and `to` mean. */
  dated: z.enum(EVIDENCE_DATES).catch('period').default('period'),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type Search = z.output<typeof searchSchema>;
