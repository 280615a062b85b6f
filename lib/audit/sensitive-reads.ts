import type { AuditEventName } from './events';

/**
 * The reads that are acts of the trail, by the function that reads: who opens what may say something of a single child,
 * or takes it out of the service. Everything else that is read holds counts, names of professionals and judgements of
 * services, and is read too often for a record of it to tell anything.
 */
export const sensitiveReads = {
  getChildAtRisk: 'child-at-risk.read',
  getCaseFile: 'case-file.read',
  getLookBack: 'look-back.read',
  recordDownload: 'evidence.downloaded',
  exportTrail: 'audit.exported',
} as const satisfies Record<string, AuditEventName>;
