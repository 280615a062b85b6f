import { z } from 'zod';
import { id, optionalChoice, requiredDay } from '@/lib/platform/fields';

const successor = optionalChoice.pipe(id.nullable());

/** Who leaves and when, and who takes over: one person for everything, or another for the actions or the places. */
export const recordLeavingSchema = z.object({
  personId: id,
  lastDayOn: requiredDay('Enter their last day'),
  successorId: successor,
  actionsTo: successor,
  placesTo: successor,
});
