import { z } from 'zod';
import { id, optionalChoice, optionalDay, requiredDay, requiredText, versionOrNone } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { lookBackFaults } from './rules';

function count(missing: string) {
  return z
    .string(missing)
    .trim()
    .min(1, missing)
    .regex(/^\d{1,6}$/, 'Enter a whole number, like 1600')
    .transform(Number);
}

export const recordLookBackSchema = z
  .object({
    lookBackId: optionalChoice.pipe(id.nullable()),
    version: versionOrNone,
    title: requiredText('Enter a title', 200).superRefine(refusePersonalData),
    cohort: requiredText('Enter which cases are looked back at, and since when', 1000).superRefine(refusePersonalData),
    startedOn: requiredDay('Enter the date the look-back began'),
    total: count('Enter how many cases there are to review'),
    reviewed: count('Enter how many have been reviewed so far'),
    found: count('Enter how many children were found to need protection'),
    completedOn: optionalDay,
  })
  .superRefine((lookBack, context) => {
    for (const { field, message } of lookBackFaults(lookBack))
      context.addIssue({ code: 'custom', path: [field], message });
  });
