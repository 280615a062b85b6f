/**
 * Who may do what: one table, role × permission × reach, denied by default.
 * Source: the roles of the domain model. Reaches:
 *   area    – anything in the actor's area
 *   partner – things of the partners that the grant names; where it names a service, no other service's self-evaluation
 *   own     – things that name the actor as their owner, in the grant's partner
 *   board   – things of the board that the grant names
 *   inspection – things of the inspection that the grant names
 *   installation – areas, framework packs and accounts; held only by actors outside every area
 * A visitor is someone who has not signed in; an account holder is anyone signed in, seeing to their own account; the
 * system is what jobs work as.
 */
export const ROLES = [
  'inspection-lead',
  'task-group',
  'director',
  'key-contact',
  'deputy',
  'contributor',
  'auditor',
  'board-member',
  'inspector',
  'operator',
  'account-holder',
  'visitor',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export type PermissionReach = 'area' | 'partner' | 'own' | 'board' | 'inspection' | 'installation';

type Row = { fourEyes?: true; roles: Partial<Record<Role, PermissionReach>> };

const lead = { 'inspection-lead': 'area' } as const;
const director = { director: 'area' } as const;
/** The director of children's services sits in the task group. */
const taskGroup = { 'inspection-lead': 'area', 'task-group': 'area', ...director } as const;
const contacts = { 'key-contact': 'partner', deputy: 'partner' } as const;
const operator = { operator: 'installation' } as const;
const accountHolder = { 'account-holder': 'installation' } as const;
const partnerStaff = { ...contacts, contributor: 'partner' } as const;

export const permissions = {
  // Sign-in
  'session.open': { roles: { visitor: 'installation' } },
  'session.end': { roles: { visitor: 'installation' } },
  'second-factor.prove': { roles: { visitor: 'installation' } },
  'sign-in-link.request': { roles: { visitor: 'installation' } },
  'invitation.accept': { roles: { visitor: 'installation' } },
  'form.keep': { roles: { visitor: 'installation' } },

  // One's own account
  'account.read': { roles: accountHolder },
  'account.change-password': { roles: accountHolder },
  'account.set-second-factor': { roles: accountHolder },
  'account.end-session': { roles: accountHolder },
  'account.choose-news': { roles: accountHolder },
  'account.unlink-identity': { roles: accountHolder },
  'form.take-back': { roles: accountHolder },
  // Areas, people and partners
  'area.create': { roles: { operator: 'installation' } },
  'area.list-all': { roles: { operator: 'installation' } },
  'operator.create': { roles: { operator: 'installation' } },
  'framework-pack.check': { roles: { operator: 'installation' } },
  'area.read': {
    roles: {
      ...taskGroup,
      'key-contact': 'area',
      deputy: 'area',
      contributor: 'area',
      auditor: 'area',
      'board-member': 'area',
      inspector: 'area',
      system: 'area',
    },
  },
  'area.configure': { roles: lead },
  'person.list': { roles: { ...lead, ...contacts } },
  'person.leave': { roles: lead },
  'person.import': { roles: lead },
  'role.end': { roles: { ...lead, ...contacts } },
  'invitation.read': { roles: { ...lead, ...contacts } },
  'invitation.send': { roles: { ...lead, ...contacts } },
  'invitation.withdraw': { roles: { ...lead, ...contacts } },
  'person.list-all': { roles: operator },
  'person.disable': { roles: operator },
  'person.end-sessions': { roles: operator },
  'person.remove-second-factor': { roles: operator },
  'partner.list': {
    roles: {
      ...taskGroup,
      'key-contact': 'area',
      deputy: 'area',
      contributor: 'area',
      auditor: 'area',
      'board-member': 'area',
      system: 'area',
    },
  },
  'partner.read': { roles: { ...taskGroup, ...partnerStaff } },
  'partner.add': { roles: lead },
  'service.add': { roles: lead },
  'criteria.assign': { roles: lead },
  'key-contact.name': { roles: lead },
  'key-contact.confirm': { roles: { ...lead, ...contacts } },
  'key-contact.remind': { roles: { system: 'area' } },
  // Frameworks and readiness
  'framework.read': {
    roles: {
      ...taskGroup,
      'key-contact': 'area',
      deputy: 'area',
      contributor: 'area',
      auditor: 'area',
      'board-member': 'area',
      system: 'area',
    },
  },
  'readiness.read': { roles: { ...taskGroup, system: 'area' } },
  'readiness.read-partner': { roles: { ...taskGroup, ...partnerStaff } },
  'readiness.snapshot': { roles: { system: 'area' } },
  // Evidence
  'evidence.read': { roles: { ...taskGroup, ...partnerStaff, system: 'area' } },
  'evidence.propose': { roles: { ...lead, ...partnerStaff } },
  'evidence.decide': { fourEyes: true, roles: taskGroup },
  'evidence.describe': { roles: { ...lead, ...partnerStaff } },
  'evidence.download': { roles: { ...taskGroup, ...partnerStaff } },
  'evidence.check': { roles: { system: 'area' } },
  'storage.sweep': { roles: { system: 'area' } },
  // Evidence rooms
  'evidence-room.read': { roles: taskGroup },
  'evidence-room.prepare': { roles: taskGroup },
  'evidence-room.freeze': { roles: lead },
  'evidence-room.close': { roles: lead },
  'evidence-room.open': { roles: { ...taskGroup, inspector: 'inspection' } },
  // Self-evaluations
  'self-evaluation.read': { roles: { ...taskGroup, ...partnerStaff } },
  'self-evaluation.write': { roles: partnerStaff },
  'self-evaluation.submit': { roles: contacts },
  'self-evaluation.return': { fourEyes: true, roles: taskGroup },
  'self-evaluation.agree': { fourEyes: true, roles: taskGroup },
  'self-evaluation.comment': { roles: { ...taskGroup, ...partnerStaff } },
  'self-evaluation.plan': { roles: lead },
  'self-evaluation.name-contributors': { roles: { ...lead, ...contacts } },
  'self-evaluation.remind': { roles: { system: 'area' } },
  'overarching.read': { roles: { ...taskGroup, 'key-contact': 'area', deputy: 'area' } },
  'overarching.write': { roles: taskGroup },
  'overarching.submit': { roles: taskGroup },
  'overarching.return': { fourEyes: true, roles: director },
  'overarching.sign-off': { fourEyes: true, roles: director },
  // Measures
  'measure.read': { roles: { ...taskGroup, 'key-contact': 'area', deputy: 'area', contributor: 'area' } },
  'measure.define': { roles: { ...lead, ...contacts } },
  'measure.record': { roles: { ...lead, ...contacts } },
  // Documents and what is being typed
  'document.request': { roles: { ...taskGroup, 'key-contact': 'area', deputy: 'area', contributor: 'area' } },
  'document.build': { roles: { system: 'area' } },
  'working-copy.keep': {
    roles: { ...taskGroup, 'key-contact': 'area', deputy: 'area', contributor: 'area', auditor: 'area' },
  },
  // Case files
  'case-audit.read': { roles: { ...lead, ...contacts, auditor: 'partner' } },
  'case-audit.count': { roles: { ...taskGroup, ...contacts, auditor: 'partner', system: 'area' } },
  'case-audit.open': { roles: lead },
  'case-file.add': { roles: { ...lead, ...contacts, auditor: 'partner' } },
  'case-review.write': { roles: { ...contacts, auditor: 'partner' } },
  'case-review.moderate': { fourEyes: true, roles: lead },
  'child-at-risk.read': { roles: { ...lead, ...contacts, auditor: 'partner' } },
  'child-at-risk.raise': { roles: { ...lead, ...contacts, auditor: 'partner' } },
  'child-at-risk.record': { roles: { ...lead, ...contacts } },
  'child-at-risk.close': { fourEyes: true, roles: { ...lead, ...contacts } },
  'look-back.read': { roles: { ...taskGroup, ...contacts, auditor: 'area' } },
  'look-back.record': { roles: lead },
  // Inspections and hand-over
  'inspection.read': { roles: { ...taskGroup, ...partnerStaff } },
  'handover.read': { roles: { ...taskGroup, ...contacts, system: 'area' } },
  'handover.assign': { roles: lead },
  // Findings and actions
  'finding.read': { roles: { ...taskGroup, ...partnerStaff } },
  'finding.raise': { roles: taskGroup },
  'action.add': { roles: { ...taskGroup, ...contacts } },
  'action.progress': { roles: { ...taskGroup, ...contacts, contributor: 'own' } },
  'action.verify': { fourEyes: true, roles: taskGroup },
  // Status reports
  'report.read': { roles: { ...taskGroup, 'key-contact': 'area', deputy: 'area', 'board-member': 'board' } },
  'report.draft': { roles: taskGroup },
  'report.approve': { fourEyes: true, roles: taskGroup },
  'report.publish': { roles: lead },
  // Notifications
  'notification.read': {
    roles: {
      ...taskGroup,
      'key-contact': 'area',
      deputy: 'area',
      contributor: 'area',
      auditor: 'area',
      'board-member': 'area',
      inspector: 'area',
    },
  },
  'notification.send': { roles: { system: 'area' } },

  // Mail and the trail
  'mail.list': { roles: operator },
  'mail.read': { roles: operator },
  'mail.retry': { roles: operator },
  'mail.send': { roles: { system: 'area' } },
  'audit.read': { roles: { ...taskGroup, ...operator } },
  'audit.export': { roles: { ...taskGroup, ...operator } },
  'audit.anchor': { roles: { system: 'area' } },
  'leftovers.remove': { roles: { system: 'area' } },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

/** A role with its reach. A contributor's may be for one service of the partner; without it, for all of them. */
export type Grant = {
  role: Role;
  partnerId: string | null;
  boardId: string | null;
  serviceId?: string | null;
  /** The one inspection that an inspector's role is for. */
  inspectionId?: string | null;
};

/** What a permission is asked about. Leave out what the thing does not have. */
export type Subject = {
  partnerId?: string | null;
  /** The service of the partner that the thing belongs to, where it belongs to one alone. */
  serviceId?: string | null;
  boardId?: string | null;
  inspectionId?: string | null;
  /** The person whom the thing names as its owner. */
  ownerId?: string | null;
  /** Everyone who made the thing what it is: under a four-eyes permission none of them may act. */
  authorIds?: readonly (string | null)[];
};

type Holder = { personId: string; grants: readonly Grant[] };

/** The reach that a role has for a permission; undefined means denied. */
export function reachOf(role: Role, permission: Permission): PermissionReach | undefined {
  const { roles }: Row = permissions[permission];
  return roles[role];
}

/** True for a thing of the grant's partner, and where both name a service of the same service. */
function isOfPartner(grant: Grant, subject: Subject): boolean {
  const isOfService = !grant.serviceId || !subject.serviceId || grant.serviceId === subject.serviceId;
  return grant.partnerId !== null && grant.partnerId === subject.partnerId && isOfService;
}

function isWithin(grant: Grant, reach: PermissionReach, holder: Holder, subject: Subject): boolean {
  switch (reach) {
    case 'area':
    case 'installation':
      return true;
    case 'partner':
      return isOfPartner(grant, subject);
    case 'own':
      return isOfPartner(grant, subject) && subject.ownerId === holder.personId;
    case 'board':
      return grant.boardId !== null && grant.boardId === subject.boardId;
    case 'inspection':
      return grant.inspectionId != null && grant.inspectionId === subject.inspectionId;
  }
}

/** True when one of the holder's grants gives the permission for the subject. Four eyes are asked separately. */
export function permits(holder: Holder, permission: Permission, subject: Subject = {}): boolean {
  return holder.grants.some((grant) => {
    const reach = reachOf(grant.role, permission);
    return reach !== undefined && isWithin(grant, reach, holder, subject);
  });
}

/** True when the holder has the permission for at least something: what navigation and lists ask. */
export function permitsSome(holder: Holder, permission: Permission): boolean {
  return holder.grants.some((grant) => reachOf(grant.role, permission) !== undefined);
}

/** True when the permission needs a second person and the holder is one of the first. */
export function isOwnWork(holder: Holder, permission: Permission, subject: Subject): boolean {
  const { fourEyes }: Row = permissions[permission];
  return fourEyes === true && (subject.authorIds ?? []).includes(holder.personId);
}
