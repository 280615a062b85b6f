import { z } from 'zod';
import { id, optionalChoice, requiredText, version } from '@/lib/platform/fields';
import { caseReference, caseText } from '../schema';

export const raiseChildAtRiskSchema = z.object({
  partnerId: z.string('Choose who works with the child').min(1, 'Choose who works with the child').pipe(id),
  caseFileId: optionalChoice.pipe(id.nullable()),
  reference: caseReference,
  concern: caseText('Enter why you think that the child is not safe', 2000),
});

const step = z.object({ childAtRiskId: id, version });

export const recordManagerToldSchema = step.extend({
  managerTold: requiredText('Enter the name of the manager who was told', 120),
});

export const recordChildSeenSchema = step.extend({
  seenBy: requiredText('Enter who saw the child', 120),
});

export const closeChildAtRiskSchema = step.extend({
  decisionMaker: requiredText('Enter the name of the person who decided that the child is safe', 120),
  decision: caseText('Enter what was decided, and why the child is now safe', 2000),
});
