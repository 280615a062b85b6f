import { z } from 'zod';
import { id } from '@/lib/platform/fields';

export const checkAgainSchema = z.object({ evidenceItemId: id, number: z.coerce.number().int().min(1).max(1_000_000) });
