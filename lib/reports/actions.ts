'use server';

import { defineAction } from '@/lib/operations/define-action';
import { approveReport, draftReport, editReport, publishReport } from './commands';
import { decideReportSchema, draftReportSchema, editReportSchema } from './schema';

export const draftReportAction = defineAction({
  schema: draftReportSchema,
  command: draftReport,
  next: ({ id }, _input, area) => `${area}/reports/${id}/edit`,
  notice: 'report.drafted',
});

export const editReportAction = defineAction({
  schema: editReportSchema,
  command: editReport,
  next: ({ id }, _input, area) => `${area}/reports/${id}`,
  notice: 'report.edited',
});

export const approveReportAction = defineAction({
  schema: decideReportSchema,
  command: approveReport,
  next: ({ id }, _input, area) => `${area}/reports/${id}`,
  notice: 'report.approved',
});

export const publishReportAction = defineAction({
  schema: decideReportSchema,
  command: publishReport,
  next: ({ id }, _input, area) => `${area}/reports/${id}`,
  notice: 'report.published',
});
