'use server';

import { defineAction } from '@/lib/operations/define-action';
import { requestDocument } from './commands';
import { requestDocumentSchema } from './schema';

export const requestDocumentAction = defineAction({
  schema: requestDocumentSchema,
  command: requestDocument,
  next: ({ id }, _input, area) => `${area}/documents/${id}`,
});
