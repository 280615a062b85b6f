import { z } from 'zod';
import { code, id, optionalChoice, optionalText, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { ANSWERS } from '../rules';

const body = requiredText('Write what you want to say', 2000).superRefine(refusePersonalData);
/** People who are asked to look. */
const mentions = z.array(id).max(20, 'Ask 20 people or fewer').default([]);

export const writeCommentSchema = z.object({
  selfEvaluationId: id,
  criterionCode: code,
  part: optionalChoice.pipe(z.enum(ANSWERS, 'Choose which answer it is about').nullable()),
  quote: optionalText(500),
  body,
  mentions,
});

export const replyToCommentSchema = z.object({ commentId: id, body, mentions });

export const resolveCommentSchema = z.object({ commentId: id, version });

export const reopenCommentSchema = z.object({ commentId: id, version });
