import { z } from 'zod';
import { id, optionalChoice, requiredText } from '@/lib/platform/fields';

const LONGEST = 60;

export const assignHandoverSchema = z.object({
  frameworkCode: z.string().min(1),
  itemKey: z.string().min(1),
  /** 0 while nobody has been named for the item. */
  version: z.coerce.number('This form is out of date. Open the page again.').int().min(0),
  partnerId: z.string('Choose which partner answers for it').min(1, 'Choose which partner answers for it').pipe(id),
  ownerName: requiredText('Enter the name or post of the person who answers for it', 120),
  evidenceItemId: optionalChoice.pipe(id.nullable()),
  daysToProduce: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || /^\d{1,2}$/.test(text), 'Enter a whole number of working days, like 3')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((days) => days === null || days <= LONGEST, `Enter ${LONGEST} working days or fewer`),
});
