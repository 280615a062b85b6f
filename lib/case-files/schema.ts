import { z } from 'zod';
import { requiredText } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { referenceFault } from './rules';

/** A local pseudonymous case reference, in capitals; never a name, a national number or a date of birth. */
export const caseReference = z
  .string('Enter the local case reference')
  .transform((text) => text.normalize('NFC').trim().toUpperCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter the local case reference')
      .superRefine((reference, context) => {
        const message = reference && referenceFault(reference);
        if (message) context.addIssue({ code: 'custom', message });
      }),
  );

/** A required passage about a case, refused where it seems to name a person. */
export function caseText(missing: string, max = 4000) {
  return requiredText(missing, max).superRefine(refusePersonalData);
}
