import { z } from 'zod';
import { id, optionalChoice } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { CONFIDENCES } from '../rules';

/** May be left empty in a draft: a form's empty field arrives here as undefined. */
const passage = z
  .string()
  .max(6000, 'Use 6,000 characters or fewer')
  .optional()
  .transform((text) => (text ?? '').normalize('NFC').trim())
  .superRefine(refusePersonalData);

export const writeEntrySchema = z
  .object({
    serviceId: id,
    frameworkCode: z.string().min(1),
    criterionCode: z.string().min(1),
    whatWeKnow: passage,
    howWeKnow: passage,
    whatNext: passage,
    grade: optionalChoice,
    confidence: optionalChoice.pipe(z.enum(CONFIDENCES, 'Choose low, medium or high').nullable()),
    /** 0 for an entry that nobody had written when the form was opened. */
    version: z.coerce.number('This form is out of date. Open the page again.').int().min(0),
    /** Where the writer wants to go after saving. */
    goTo: z.enum(['list', 'next']).default('list'),
  })
  .refine(({ whatWeKnow, howWeKnow, whatNext, grade }) => whatWeKnow || howWeKnow || whatNext || grade, {
    path: ['whatWeKnow'],
    message: 'Write something before you save: one sentence is enough for a draft',
  });
