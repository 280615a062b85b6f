import { z } from 'zod';
import { code, id } from '@/lib/platform/fields';
import { TEMPLATE_FORMATS } from './rules';

export const takeTemplateSchema = z.object({
  serviceId: id,
  frameworkCode: code,
  format: z.enum(TEMPLATE_FORMATS),
});
