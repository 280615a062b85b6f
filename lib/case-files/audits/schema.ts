import { z } from 'zod';
import { code, id, requiredChoice, requiredText, versionOrNone } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { caseReference, caseText } from '../schema';

const grade = requiredChoice('Choose a grade');

export const openAuditSchema = z.object({
  frameworkCode: code,
  title: requiredText('Enter a title, such as what was read and when', 200).superRefine(refusePersonalData),
  criterionCode: requiredChoice('Choose the criterion that the audit tests'),
  method: caseText('Enter why these files are read and how they were chosen'),
});

export const addCaseFileSchema = z.object({
  auditId: id,
  partnerId: z.string('Choose whose file it is').min(1, 'Choose whose file it is').pipe(id),
  reference: caseReference,
});

export const writeReviewSchema = z.object({
  caseFileId: id,
  version: versionOrNone,
  grade,
  reason: caseText('Enter the reason for the grade: what you read that shows it'),
});

export const moderateReviewSchema = z.object({
  caseFileId: id,
  version: versionOrNone,
  moderatedGrade: grade,
  moderationReason: caseText('Enter the reason for the moderated grade, also where it is the same'),
});
