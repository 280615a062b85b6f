'use server';

import { defineAction } from '@/lib/operations/define-action';
import { addAction, progressAction, raiseFinding, verifyAction } from './commands';
import { addActionSchema, progressActionSchema, raiseFindingSchema, verifyActionSchema } from './schema';

export const raiseFindingAction = defineAction({
  schema: raiseFindingSchema,
  command: raiseFinding,
  next: ({ id }, _input, area) => `${area}/findings/${id}`,
  notice: 'finding.raised',
});

export const addActionAction = defineAction({
  schema: addActionSchema,
  command: addAction,
  next: ({ findingId }, _input, area) => `${area}/findings/${findingId}`,
  notice: 'action.added',
});

export const progressActionAction = defineAction({
  schema: progressActionSchema,
  command: progressAction,
  next: ({ findingId }, _input, area) => `${area}/findings/${findingId}`,
  notice: 'action.progressed',
});

export const verifyActionAction = defineAction({
  schema: verifyActionSchema,
  command: verifyAction,
  next: ({ findingId }, _input, area) => `${area}/findings/${findingId}`,
  notice: 'action.verified',
});
