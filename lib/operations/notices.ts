import type { AuditEventName } from '@/lib/audit/events';

/** What the success banner says after an act, by the act's event. */
export const notices: Partial<Record<AuditEventName, string>> = {
  'session.ended': 'You have signed out.',
  'area.created': 'The area has been made.',
  'framework-pack.checked': 'The file has no faults. Nothing was stored.',
  'person.added': 'The person has been added.',
  'partner.added': 'The partner has been added.',
  'service.added': 'The service has been added.',
  'criteria.assigned': 'The criteria have been assigned.',
  'key-contact.named': 'The contact has been named and now needs confirming.',
  'key-contact.confirmed': 'The contact is confirmed for this quarter.',
  'evidence.proposed': 'The evidence has been sent. Someone else will accept or decline it.',
  'evidence.accepted': 'The evidence has been accepted and counts towards readiness.',
  'evidence.declined': 'The evidence has been declined, and its owner has been told why.',
  'self-evaluation.written': 'Saved as a draft.',
  'self-evaluation.returned': 'The self-evaluation has gone back to the service with your reason.',
  'self-evaluation.agreed': 'The self-evaluation is agreed. Readiness has changed.',
  'case-audit.opened': 'The audit has been opened.',
  'case-file.added': 'The case file has been added.',
  'case-review.written': 'The review has been saved.',
  'case-review.moderated': 'The moderated grade has been saved.',
  'child-at-risk.raised': 'The record is open. Tell a manager now, by voice.',
  'child-at-risk.manager-told': 'Recorded: the manager has been told.',
  'child-at-risk.seen': 'Recorded: the child has been seen.',
  'child-at-risk.closed': 'The record is closed with its decision-maker.',
  'look-back.recorded': 'The look-back review has been recorded.',
  'handover.assigned': 'The hand-over item has been updated.',
  'finding.raised': 'The finding has been recorded.',
  'action.added': 'The action has been added.',
  'action.progressed': 'The progress note has been added.',
  'action.verified': 'The action is verified.',
  'report.drafted': 'The draft report has been made from today’s readiness.',
  'report.edited': 'The report has been saved.',
  'report.approved': 'The report is approved and can be published.',
  'report.published': 'The report is published to its board. It can no longer change.',
};

/** The banner's words for a name taken from the address; null for anything that is not one of ours. */
export function noticeWords(name: string | null): string | null {
  return name && Object.hasOwn(notices, name) ? (notices[name as AuditEventName] ?? null) : null;
}
