/**
 * The catalogue of audit events: what is recorded with each, beyond who, when and on which thing.
 * Values are ids, codes, counts and days; never free text that a person wrote and never a case reference.
 */
export type AuditEvents = {
  'session.opened': { way: 'password' | 'example' };
  'session.refused': { isThrottled: boolean };
  'session.ended': Record<string, never>;
  'operator.created': Record<string, never>;
  'area.created': { slug: string };
  'framework-pack.checked': { version: string };
  'worked-example.loaded': { name: string };
  'person.added': { role: string; partnerId: string | null; boardId: string | null };
  'partner.added': { slug: string };
  'service.added': { partnerId: string };
  'criteria.assigned': { frameworkCode: string; criteria: readonly string[]; dueOn: string };
  'key-contact.named': { partnerId: string; personId: string; isDeputy: boolean };
  'key-contact.confirmed': { partnerId: string; quarter: string };
  'evidence.proposed': { partnerId: string; kind: string; sha256: string; criteria: readonly string[] };
  'evidence.accepted': { partnerId: string };
  'evidence.declined': { partnerId: string };
  'evidence.downloaded': { versionId: string; sha256: string };
  'self-evaluation.written': { criterionCode: string; grade: string | null };
  'self-evaluation.submitted': { entries: number };
  'self-evaluation.returned': Record<string, never>;
  'self-evaluation.agreed': { entries: number };
  'case-audit.opened': { frameworkCode: string; criterionCode: string };
  'case-file.added': { auditId: string; partnerId: string };
  'case-review.written': { auditId: string; grade: string };
  'case-review.moderated': { auditId: string; from: string; to: string };
  'child-at-risk.raised': { partnerId: string };
  'child-at-risk.manager-told': Record<string, never>;
  'child-at-risk.seen': Record<string, never>;
  'child-at-risk.closed': Record<string, never>;
  'child-at-risk.read': Record<string, never>;
  'look-back.recorded': { total: number; reviewed: number; found: number };
  'handover.assigned': { itemKey: string; partnerId: string | null };
  'finding.raised': { number: number; kind: string; partnerId: string };
  'action.added': { findingId: string; partnerId: string; dueOn: string };
  'action.progressed': { from: string; to: string };
  'action.verified': Record<string, never>;
  'report.drafted': { boardId: string; asAtOn: string };
  'report.edited': Record<string, never>;
  'report.approved': Record<string, never>;
  'report.published': { boardId: string };
  'readiness.snapshot-taken': { frameworkCode: string; takenOn: string; status: string };
  'notification.sent': { recipients: number };
  'notification.read': Record<string, never>;
  'command.refused': { permission: string };
};

export type AuditEventName = keyof AuditEvents;

export type AuditRecord = {
  [Name in AuditEventName]: { name: Name; subjectType: string; subjectId: string; data: AuditEvents[Name] };
}[AuditEventName];

/** One event about one thing; the type of `data` follows from the name. */
export function auditEvent<Name extends AuditEventName>(
  name: Name,
  subjectType: string,
  subjectId: string,
  data: AuditEvents[Name],
): AuditRecord {
  return { name, subjectType, subjectId, data } as AuditRecord;
}
