'use server';

import { defineAction } from '@/lib/operations/define-action';
import { returnOverarching, signOffOverarching, startOverarching, submitOverarching } from './commands';
import {
  returnOverarchingSchema,
  signOffOverarchingSchema,
  startOverarchingSchema,
  submitOverarchingSchema,
} from './schema';

export const startOverarchingAction = defineAction({
  schema: startOverarchingSchema,
  command: startOverarching,
  next: ({ id }, _input, area) => `${area}/overarching/${id}`,
});

export const submitOverarchingAction = defineAction({
  schema: submitOverarchingSchema,
  command: submitOverarching,
  next: ({ id }, _input, area) => `${area}/overarching/${id}`,
  notice: 'overarching.submitted',
});

export const returnOverarchingAction = defineAction({
  schema: returnOverarchingSchema,
  command: returnOverarching,
  next: ({ id }, _input, area) => `${area}/overarching/${id}`,
  notice: 'overarching.returned',
});

export const signOffOverarchingAction = defineAction({
  schema: signOffOverarchingSchema,
  command: signOffOverarching,
  next: ({ id }, _input, area) => `${area}/overarching/${id}`,
  notice: 'overarching.signed-off',
});
