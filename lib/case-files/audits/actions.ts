'use server';

import { defineAction } from '@/lib/operations/define-action';
import { addCaseFile, moderateReview, openAudit, writeReview } from './commands';
import { addCaseFileSchema, moderateReviewSchema, openAuditSchema, writeReviewSchema } from './schema';

export const openAuditAction = defineAction({
  schema: openAuditSchema,
  command: openAudit,
  next: ({ id }, _input, area) => `${area}/case-files/audits/${id}`,
  notice: 'case-audit.opened',
});

export const addCaseFileAction = defineAction({
  schema: addCaseFileSchema,
  command: addCaseFile,
  next: ({ auditId }, _input, area) => `${area}/case-files/audits/${auditId}`,
  notice: 'case-file.added',
});

export const writeReviewAction = defineAction({
  schema: writeReviewSchema,
  command: writeReview,
  next: ({ auditId, caseFileId }, _input, area) => `${area}/case-files/audits/${auditId}/files/${caseFileId}`,
  notice: 'case-review.written',
});

export const moderateReviewAction = defineAction({
  schema: moderateReviewSchema,
  command: moderateReview,
  next: ({ auditId, caseFileId }, _input, area) => `${area}/case-files/audits/${auditId}/files/${caseFileId}`,
  notice: 'case-review.moderated',
});
