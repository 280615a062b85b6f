import { z } from 'zod';
import { SECOND_FACTOR_RULES } from './rules';

/** An area's own settings: each tightens or words what the framework pack says, and is shown with where it comes from. */
export const areaSettingsSchema = z.object({
  /** Limits of readiness by name, for example evaluationStaleMonths; only tighter ones count. */
  limits: z.record(z.string(), z.number().int().min(0)).default({}),
  /** Nobody works in this area without a second factor. */
  requiresSecondFactor: z.boolean().default(false),
  /** Kinds of evidence that every criterion here needs, beyond the pack's. */
  extraEvidenceKinds: z.array(z.string()).default([]),
});

export const configureAreaSchema = z.object({
  secondFactor: z.enum(SECOND_FACTOR_RULES, 'Choose whether a second factor is required'),
});
