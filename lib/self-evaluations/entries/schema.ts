import { z } from 'zod';
import { code, id, optionalChoice, optionalText, versionOrNone } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { CONFIDENCES } from '../rules';

/** May be left empty in a draft. */
const passage = optionalText(6000).superRefine(refusePersonalData);

export const writeEntrySchema = z
  .object({
    serviceId: id,
    frameworkCode: code,
    criterionCode: code,
    whatWeKnow: passage,
    howWeKnow: passage,
    whatNext: passage,
    grade: optionalChoice,
    confidence: optionalChoice.pipe(z.enum(CONFIDENCES, 'Choose low, medium or high').nullable()),
    version: versionOrNone,
    /** Where the writer wants to go after saving. */
    goTo: z.enum(['list', 'next']).default('list'),
  })
  .refine(({ whatWeKnow, howWeKnow, whatNext, grade }) => whatWeKnow || howWeKnow || whatNext || grade, {
    path: ['whatWeKnow'],
    message: 'Write something before you save: one sentence is enough for a draft',
  });
