import { z } from 'zod';
import {
  code,
  id,
  optionalChoice,
  optionalDay,
  optionalText,
  requiredChoice,
  requiredDay,
  requiredText,
  version,
} from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { FINDING_SOURCES, NOTED_STATUSES } from './rules';

export const raiseFindingSchema = z.object({
  frameworkCode: code,
  kind: requiredChoice('Choose what kind of finding this is'),
  title: requiredText('Enter the finding in one sentence', 300).superRefine(refusePersonalData),
  detail: requiredText('Enter what was found and how it is known').superRefine(refusePersonalData),
  source: z.enum(FINDING_SOURCES, 'Choose where the finding comes from'),
  inspectionId: optionalChoice.pipe(id.nullable()),
  partnerId: id,
  criterionCode: optionalChoice,
  timescale: optionalChoice,
  printedDueOn: optionalDay,
});

export const addActionSchema = z.object({
  findingId: id,
  partnerId: id,
  ownerName: requiredText('Enter who is responsible', 120),
  title: requiredText('Enter what will be done', 300).superRefine(refusePersonalData),
  successMeasure: requiredText('Enter how you will know that it worked', 1000).superRefine(refusePersonalData),
  dueOn: requiredDay('Enter the date by which it will be done'),
});

export const progressActionSchema = z
  .object({
    actionId: id,
    version,
    status: z.enum(NOTED_STATUSES, 'Choose where the action stands'),
    note: requiredText('Enter what has happened since the last note', 2000).superRefine(refusePersonalData),
    effect: optionalText(2000).superRefine(refusePersonalData),
  })
  .refine(({ status, effect }) => status !== 'done' || effect !== '', {
    path: ['effect'],
    message: 'Enter what effect the action has had, and how you know',
  });

export const verifyActionSchema = z.object({
  actionId: id,
  version,
  note: requiredText('Enter what you saw that shows the effect', 2000).superRefine(refusePersonalData),
});
