import { z } from 'zod';
import { isPlainText } from '@/lib/platform/plain-text';

export const unlinkIdentitySchema = z.object({
  issuer: z.string().min(1).max(500).refine(isPlainText),
  subject: z.string().min(1).max(255).refine(isPlainText),
});
