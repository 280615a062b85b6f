'use server';

import { formatTime } from '@/lib/platform/days';
import { defineAction } from '../define-action';
import { dropWorkingCopy, keepWorkingCopy } from './commands';
import { dropWorkingCopySchema, keepWorkingCopySchema } from './schema';

export const keepWorkingCopyAction = defineAction({
  schema: keepWorkingCopySchema,
  command: keepWorkingCopy,
  answer: formatTime,
});

export const dropWorkingCopyAction = defineAction({
  schema: dropWorkingCopySchema,
  command: dropWorkingCopy,
  next: (path) => path,
  notice: 'working-copy.dropped',
});
