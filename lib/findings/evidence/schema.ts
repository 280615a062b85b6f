import { z } from 'zod';
import { id, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const linkEvidenceToActionSchema = z.object({
  actionId: z.string('Choose an action').pipe(id),
  evidenceItemId: z.string('Choose an item of evidence').pipe(id),
  note: requiredText('Enter what it shows of the action’s effect', 1000).superRefine(refusePersonalData),
});

export const unlinkEvidenceFromActionSchema = z.object({ actionId: id, evidenceItemId: id, version });
