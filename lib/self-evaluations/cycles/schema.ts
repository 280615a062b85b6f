import { z } from 'zod';
import { code, id, optionalChoice, requiredDay, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const startCycleSchema = z.object({
  frameworkCode: code,
  name: requiredText('Enter a name for the cycle', 60).superRefine(refusePersonalData),
  dueOn: requiredDay('Enter the day by which services send theirs'),
  /** The cycle whose agreed answers new drafts begin from; empty for none. */
  fromId: optionalChoice.pipe(id.nullable()),
  /** Where that cycle is of another framework: pairs as `pairText` writes them. */
  pairs: z.array(code).max(200).default([]),
});

export const closeCycleSchema = z.object({ cycleId: id, version });
