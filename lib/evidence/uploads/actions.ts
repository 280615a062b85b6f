'use server';

import { defineAction } from '@/lib/operations/define-action';
import { removeUpload, sendFiles } from './commands';
import { waitingPath } from './rules';
import { removeUploadSchema, sendFilesSchema } from './schema';

export const sendFilesAction = defineAction({
  schema: sendFilesSchema,
  command: sendFiles,
  next: ({ itemId }, input, area) => waitingPath(area, itemId, input),
  notice: 'upload.sent-by-form',
});

export const removeUploadAction = defineAction({
  schema: removeUploadSchema,
  command: removeUpload,
  next: ({ itemId }, input, area) => waitingPath(area, itemId, input),
  notice: 'upload.removed',
});
