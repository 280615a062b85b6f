/**
 * The catalogue of audit events: what is recorded with each, beyond who, when and on which thing.
 * Values are ids, codes, counts and days; never free text that a person wrote and never a case reference.
 * What stood before a change is kept beside it, as <field>Before or as from and to; null where there was nothing.
 */
export type AuditEvents = {
  'session.opened': { way: string; isPending: boolean };
  'session.refused': { way: string; isThrottled: boolean };
  'session.ended': Record<string, never>;
  'second-factor.proven': { by: 'code' | 'recovery-code' };
  'second-factor.refused': { isThrottled: boolean };
  'sign-in-link.requested': { isThrottled: boolean };
  'identity.linked': { provider: string };
  'identity.unlinked': { provider: string };
  'account.password-changed': { sessionsEnded: number };
  'account.proof-refused': { isThrottled: boolean };
  'account.second-factor-begun': Record<string, never>;
  'account.second-factor-set': { sessionsEnded: number };
  'account.second-factor-removed': { sessionsEnded: number };
  'account.recovery-codes-renewed': Record<string, never>;
  'account.session-ended': { sessionsEnded: number };
  'account.news-chosen': { from: boolean; to: boolean };
  'form.kept': Record<string, never>;
  'operator.created': Record<string, never>;
  'area.created': { slug: string };
  'framework-pack.checked': { version: string };
  'worked-example.loaded': { name: string };
  'area.configured': { setting: string; from: string; to: string };
  'person.left': { actions: number; places: number; roles: number };
  'people.import-checked': { rows: number };
  'people.imported': { invitations: number };
  'role.ended': { role: string; partnerId: string | null; boardId: string | null };
  'invitation.sent': { role: string; partnerId: string | null; boardId: string | null };
  'invitation.resent': { role: string; partnerId: string | null; boardId: string | null };
  'invitation.withdrawn': { role: string; partnerId: string | null; boardId: string | null };
  'invitation.accepted': { role: string; partnerId: string | null; boardId: string | null };
  'person.disabled': { sessionsEnded: number };
  'person.enabled': Record<string, never>;
  'person.sessions-ended': { sessionsEnded: number };
  'person.second-factor-removed': { proofSeen: string };
  'partner.added': { slug: string };
  'service.added': { partnerId: string };
  'criteria.assigned': {
    frameworkCode: string;
    criteria: readonly string[];
    dueOn: string;
    criteriaBefore?: readonly string[];
    dueBefore?: string | null;
  };
  'key-contact.named': { partnerId: string; personId: string; isDeputy: boolean; personBefore?: string | null };
  'key-contact.confirmed': { partnerId: string; quarter: string };
  'key-contact.reminded': { quarter: string; contacts: number };
  'evidence.proposed': {
    partnerId: string;
    kind: string;
    sha256: string;
    criteria: readonly string[];
    /** Where a newer file took the place of the last one. */
    statusBefore?: string;
    reviewByOn?: string;
    reviewByBefore?: string;
  };
  'evidence.proposed-together': {
    kind: string;
    sha256: readonly string[];
    criteria: readonly string[];
    itemIds: readonly string[];
  };
  'evidence.accepted': { partnerId: string };
  'evidence.declined': { partnerId: string };
  'evidence.described': {
    partnerId: string;
    /** Which fields of the description changed. */
    changed: readonly string[];
    from: string;
    to: string;
    partnerBefore?: string;
    kind?: string;
    kindBefore?: string;
    reviewByOn?: string;
    reviewByBefore?: string;
    marking?: string;
    markingBefore?: string;
    audience?: string;
    audienceBefore?: string;
    hasChildLevelData?: boolean;
    added?: readonly string[];
    removed?: readonly string[];
  };
  /** One change for many items; what stood before stands in the order of `items`. */
  'evidence.described-together': {
    items: readonly string[];
    wentRound: readonly string[];
    partnerId?: string;
    partnerBefore?: readonly string[];
    kind?: string;
    kindBefore?: readonly string[];
    reviewByOn?: string;
    reviewByBefore?: readonly string[];
    marking?: string;
    markingBefore?: readonly string[];
    audience?: string;
    audienceBefore?: readonly string[];
    added?: readonly string[];
    removed?: readonly string[];
  };
  'evidence.linked': { criterion: string; isNew: boolean; from: string; to: string };
  'evidence.unlinked': { criterion: string; from: string; to: string };
  'upload.started': { partnerId: string; bytes: number };
  'upload.received': { partnerId: string; bytes: number; sha256: string };
  'upload.refused': { partnerId: string; fault: string };
  'upload.removed': { partnerId: string };
  'upload.sent-by-form': { received: number; refused: number; bytes: number };
  'evidence.checked': { versionId: string; checkStatus: string; fault: string | null };
  'evidence.check-asked': { versionId: string };
  'evidence.downloaded': { versionId: string; sha256: string };
  /** The list of evidence, as a table to take away. */
  'evidence.listed-out': { format: string; items: number };
  /** The coverage of a framework as a table to take away, of every partner or of one. */
  'evidence.coverage-taken': { format: string; frameworkCode: string; partnerId: string | null };
  /** `page` is null for a file that is shown as a whole. */
  'evidence.viewed': { versionId: string; page: number | null };
  /** The stored file is gone, or no longer what was sent. */
  'evidence.damaged': { partnerId: string; versionId: string; isGone: boolean };
  'evidence.restored': { partnerId: string; versionId: string };
  'uploads.removed': { uploads: number; bytes: number };
  'evidence-room.started': { frameworkCode: string; inspectionId: string; items: number; fromRoomId: string | null };
  'evidence-room.changed': { items: number; added: number; removed: number };
  'evidence-room.discarded': { frameworkCode: string; startedOn: string; items: number };
  'evidence-room.frozen': { items: number; bytes: number; openUntilOn: string };
  'evidence-room.extended': { openUntilOn: string; openUntilBefore: string };
  'evidence-room.closed': { openUntilOn: string };
  'evidence-room.opened': Record<string, never>;
  'evidence-room.file-opened': { versionId: string; sha256: string };
  'evidence-room.packed': { files: number; bytes: number };
  'evidence-room.manifest-taken': { format: string; files: number };
  'self-evaluation.written': { criterionCode: string };
  'self-evaluation.evidence-noted': { criterionCode: string; evidenceItemId: string };
  'self-evaluation.submitted': { entries: number };
  'self-evaluation.returned': { criteria?: readonly string[] };
  'self-evaluation.agreed': { entries: number };
  'self-evaluation.cycle-started': {
    frameworkCode: string;
    dueOn: string;
    /** Editions still being written that came into it. */
    moved?: number;
    carried: number;
    carriedFrom: string | null;
    /** Where that cycle was of another framework: which criterion began from which, as `TARGET:SOURCE`. */
    pairs?: readonly string[];
  };
  'self-evaluation.cycle-closed': { frameworkCode: string };
  'self-evaluation.contributors-named': {
    frameworkCode: string;
    /** Who was named for what and who no longer is, as `CRITERION:person`. */
    named: readonly string[];
    dropped: readonly string[];
  };
  'self-evaluation.reminded': { stages: readonly string[]; services: number };
  'self-evaluation.commented': { criterionCode: string; mentions: number };
  'self-evaluation.comment-resolved': { criterionCode: string };
  'self-evaluation.comment-reopened': { criterionCode: string };
  'self-evaluation.template-taken': { frameworkCode: string; format: string };
  'self-evaluation.import-read': { format: string; criteria: number };
  'self-evaluation.imported': { criteria: readonly string[]; uploadedById?: string };
  'overarching.started': { frameworkCode: string; elementCode: string };
  'overarching.written': {
    criterionCode: string;
    grade: string | null;
    gradeBefore: string | null;
    quotes: number;
  };
  'overarching.submitted': { entries: number };
  'overarching.returned': Record<string, never>;
  'overarching.signed-off': { entries: number };
  'measure.defined': { partnerId: string; criteria: readonly string[]; goodIs: string; target: number | null };
  'measure.recorded': { periodToOn: string; value: number; valueBefore: number | null };
  'document.requested': { kind: string; format: string };
  'document.built': { kind: string; format: string; sizeInBytes: number };
  'document.failed': { kind: string; format: string };
  'document.downloaded': { kind: string; format: string };
  'documents.removed': { documents: number };
  'working-copy.kept': Record<string, never>;
  'working-copy.dropped': Record<string, never>;
  'case-audit.opened': { frameworkCode: string; criterionCode: string };
  'case-file.added': { auditId: string; partnerId: string };
  'case-file.read': { auditId: string };
  'case-review.written': { auditId: string; grade: string; gradeBefore?: string | null };
  'case-review.moderated': { auditId: string; from: string; to: string };
  'child-at-risk.raised': { partnerId: string };
  'child-at-risk.manager-told': Record<string, never>;
  'child-at-risk.seen': Record<string, never>;
  'child-at-risk.closed': Record<string, never>;
  'child-at-risk.read': Record<string, never>;
  'look-back.recorded': { total: number; reviewed: number; found: number };
  'look-back.read': Record<string, never>;
  'handover.assigned': { itemKey: string; partnerId: string | null; partnerBefore?: string | null };
  'finding.raised': { number: number; kind: string; partnerId: string };
  'action.added': { findingId: string; partnerId: string; dueOn: string };
  'action.progressed': { from: string; to: string };
  'action.verified': Record<string, never>;
  'action.evidence-linked': { evidenceItemId: string; isNew: boolean };
  'action.evidence-unlinked': { evidenceItemId: string };
  'report.drafted': { boardId: string; asAtOn: string };
  'report.edited': Record<string, never>;
  'report.approved': Record<string, never>;
  'report.published': { boardId: string };
  'readiness.snapshot-taken': { frameworkCode: string; takenOn: string; status: string };
  'notification.sent': { recipients: number };
  'notification.read': Record<string, never>;
  'mail.queued': { template: string };
  'mail.sent': { template: string; tries: number };
  'mail.failed': { template: string; problem: string; tries: number; isFinal: boolean };
  'mail.kept': { template: string };
  'mail.retried': { template: string };
  'mail.withheld': { template: string };
  'mail.read': { template: string };
  'audit.exported': { format: string; events: number };
  'leftovers.removed': { rows: number };
  /** `damaged`: what is gone, or not what was sent; `unread`: what the store had but could not give. */
  'storage.swept': { files: number; bytes: number; removed: number; damaged: number; unread: number };
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
