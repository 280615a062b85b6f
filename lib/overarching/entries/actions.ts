'use server';

import { defineAction } from '@/lib/operations/define-action';
import { writeOverarchingEntry } from './commands';
import { writeOverarchingEntrySchema } from './schema';

export const writeOverarchingEntryAction = defineAction({
  schema: writeOverarchingEntrySchema,
  command: writeOverarchingEntry,
  next: ({ id, criterionCode, nextCode, isJoined }, { goTo }, area) => {
    const path = `${area}/overarching/${id}`;
    if (isJoined) return `${path}/criteria/${criterionCode}?joined=yes`;
    return goTo === 'next' && nextCode ? `${path}/criteria/${nextCode}` : path;
  },
  notice: 'overarching.written',
});
