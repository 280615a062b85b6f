import { z } from 'zod';
import { code, id, optionalText } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';

export const noteNamedEvidenceSchema = z.object({
  serviceId: id,
  frameworkCode: code,
  criterionCode: code,
  evidenceItemId: id,
  /** What the item shows of the answer; empty where its summary says enough. */
  note: optionalText(1000).superRefine(refusePersonalData),
});
