'use server';

import { defineAction } from '@/lib/operations/define-action';
import { reopenComment, replyToComment, resolveComment, writeComment } from './commands';
import { addressOf } from './place';
import { reopenCommentSchema, replyToCommentSchema, resolveCommentSchema, writeCommentSchema } from './schema';

export const writeCommentAction = defineAction({
  schema: writeCommentSchema,
  command: writeComment,
  next: (place, _input, area) => addressOf(place, area),
  notice: 'self-evaluation.commented',
});

export const replyToCommentAction = defineAction({
  schema: replyToCommentSchema,
  command: replyToComment,
  next: (place, _input, area) => addressOf(place, area),
  notice: 'self-evaluation.commented',
});

export const resolveCommentAction = defineAction({
  schema: resolveCommentSchema,
  command: resolveComment,
  next: (place, _input, area) => addressOf(place, area),
  notice: 'self-evaluation.comment-resolved',
});

export const reopenCommentAction = defineAction({
  schema: reopenCommentSchema,
  command: reopenComment,
  next: (place, _input, area) => addressOf(place, area),
  notice: 'self-evaluation.comment-reopened',
});
