import { z } from 'zod';
import { code, id, optionalChoice, optionalText, requiredText, versionOrNone } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

const LONGEST = 60;

export const assignHandoverSchema = z.object({
  frameworkCode: code,
  itemKey: code,
  version: versionOrNone,
  /** Null for what the inspection lead or a board answers for. */
  partnerId: optionalChoice.pipe(id.nullable()),
  ownerName: requiredText('Enter the name or post of the person who answers for it', 120),
  evidenceItemId: optionalChoice.pipe(id.nullable()),
  /** What the document shows for this item. */
  evidenceNote: optionalText(1000).superRefine(refusePersonalData),
  daysToProduce: optionalText(10)
    .refine((text) => text === '' || /^\d{1,2}$/.test(text), 'Enter a whole number of working days, like 3')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((days) => days === null || days <= LONGEST, `Enter ${LONGEST} working days or fewer`),
});
