import { z } from 'zod';
import { code, id, optionalChoice, requiredChoice, versionOrNone } from '@/lib/platform/fields';
import { passage } from '@/lib/self-evaluations/entries/schema';

const MOST_QUOTES = 40;
const MOST_SOURCES = 200;

export const writeOverarchingEntrySchema = z
  .object({
    evaluationId: id,
    criterionCode: code,
    judgement: passage,
    whatNext: passage,
    grade: optionalChoice,
    /** References of the statements quoted, in their order. */
    quotes: z
      .array(requiredChoice('Choose a statement'))
      .max(MOST_QUOTES, `Quote ${MOST_QUOTES} statements or fewer`)
      .default([]),
    /** The agreed self-evaluations that the writer had before them. */
    sources: z.array(id).max(MOST_SOURCES).default([]),
    version: versionOrNone,
    /** Where the writer wants to go after saving. */
    goTo: z.enum(['list', 'next']).default('list'),
  })
  .refine(({ judgement, whatNext, grade, quotes }) => judgement || whatNext || grade || quotes.length > 0, {
    path: ['judgement'],
    message: 'Write something before you save: one sentence is enough for a draft',
  });
