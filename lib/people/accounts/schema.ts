import { z } from 'zod';
import { id } from '@/lib/platform/fields';
import { PROOFS_SEEN } from './rules';

export const accountSchema = z.object({ personId: id });

export const removeLostSecondFactorSchema = z.object({
  personId: id,
  proofSeen: z.enum(PROOFS_SEEN, 'Choose how you know that it is them'),
});
