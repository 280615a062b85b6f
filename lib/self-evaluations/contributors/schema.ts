import { z } from 'zod';
import { code, id } from '@/lib/platform/fields';

/** A criterion and a person, as `pairOf` writes them. */
const pairs = z.array(code).max(500).default([]);

export const nameContributorsSchema = z.object({
  serviceId: id,
  frameworkCode: code,
  /** Who is ticked for what. */
  named: pairs,
  /** What was ticked when the page was opened: only the difference is applied. */
  stood: pairs,
});
