import { z } from 'zod';
import { code, id, optionalChoice, optionalText, versionOrNone } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { CONFIDENCES } from '../rules';

/** The most characters that an answer to one question may have. */
export const LONGEST_PASSAGE = 6000;

/** An answer to one question. May be left empty in a draft. */
export const passage = optionalText(LONGEST_PASSAGE).superRefine(refusePersonalData);

const optionalId = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(id.nullable());

const MOST_EVIDENCE = 100;

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
    /** The self-evaluation that the writer began in; null where there was none yet. */
    selfEvaluationId: optionalId,
    /** Items of evidence that show what the entry says. */
    evidence: z.array(id).max(MOST_EVIDENCE, `Choose ${MOST_EVIDENCE} items or fewer`).default([]),
    /** Where the writer wants to go after saving. */
    goTo: z.enum(['list', 'next']).default('list'),
  })
  .refine(({ whatWeKnow, howWeKnow, whatNext, grade }) => whatWeKnow || howWeKnow || whatNext || grade, {
    path: ['whatWeKnow'],
    message: 'Write something before you save: one sentence is enough for a draft',
  });
