import { z } from 'zod';
import { id, requiredText } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { caseReference, caseText } from '../schema';

const grade = z.string('Choose a grade').min(1, 'Choose a grade');

/** The version of a review that a form was opened with; 0 while there is none. */
const reviewVersion = z.coerce.number('This form is out of date. Open the page again.').int().min(0);

export const openAuditSchema = z.object({
  frameworkCode: z.string().min(1),
  title: requiredText('Enter a title, such as what was read and when', 200).superRefine(refusePersonalData),
  criterionCode: z
    .string('Choose the criterion that the audit tests')
    .min(1, 'Choose the criterion that the audit tests'),
  method: caseText('Enter why these files are read and how they were chosen'),
});

export const addCaseFileSchema = z.object({
  auditId: id,
  partnerId: z.string('Choose whose file it is').min(1, 'Choose whose file it is').pipe(id),
  reference: caseReference,
});

export const writeReviewSchema = z.object({
  caseFileId: id,
  version: reviewVersion,
  grade,
  reason: caseText('Enter the reason for the grade: what you read that shows it'),
});

export const moderateReviewSchema = z.object({
  caseFileId: id,
  version: reviewVersion,
  moderatedGrade: grade,
  moderationReason: caseText('Enter the reason for the moderated grade, also where it is the same'),
});
