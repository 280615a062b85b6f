'use server';

import { defineAction } from '@/lib/operations/define-action';
import { defineMeasure, recordReading } from './commands';
import { defineMeasureSchema, recordReadingSchema } from './schema';

export const defineMeasureAction = defineAction({
  schema: defineMeasureSchema,
  command: defineMeasure,
  next: ({ id }, _input, area) => `${area}/measures/${id}`,
  notice: 'measure.defined',
});

export const recordReadingAction = defineAction({
  schema: recordReadingSchema,
  command: recordReading,
  next: ({ id }, _input, area) => `${area}/measures/${id}`,
  notice: 'measure.recorded',
});
