import type { Grant, Role } from '@/lib/access/permissions';

/** The roles that somebody is invited into; an operator's comes from the console alone. */
export const GIVEN_ROLES = [
  'inspection-lead',
  'task-group',
  'director',
  'key-contact',
  'deputy',
  'contributor',
  'auditor',
  'board-member',
  'inspector',
] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

export type RoleReach = 'area' | 'partner' | 'board' | 'inspection';

const reaches: Record<GivenRole, RoleReach> = {
  'inspection-lead': 'area',
  'task-group': 'area',
  director: 'area',
  'key-contact': 'partner',
  deputy: 'partner',
  contributor: 'partner',
  auditor: 'partner',
  'board-member': 'board',
  inspector: 'inspection',
};

/** What a role must be given for: the whole area, one partner, one board, or one inspection. */
export function roleReach(role: GivenRole): RoleReach {
  return reaches[role];
}

/** The ids that a role may be given for; null where it has none of that kind. */
export type ReachIds = {
  partnerId: string | null;
  /** One service of the partner, for a contributor. */
  serviceId: string | null;
  boardId: string | null;
  inspectionId: string | null;
};

/** The role with the one id that its reach has, whatever else came with it. */
export function offerOf<R extends GivenRole>(role: R, ids: ReachIds): ReachIds & { role: R } {
  const reach = roleReach(role);
  return {
    role,
    partnerId: reach === 'partner' ? ids.partnerId : null,
    serviceId: role === 'contributor' ? ids.serviceId : null,
    boardId: reach === 'board' ? ids.boardId : null,
    inspectionId: reach === 'inspection' ? ids.inspectionId : null,
  };
}

const ofPartner: readonly GivenRole[] = ['contributor', 'auditor'];

/**
 * True when somebody with these grants may give the role, or end it: nobody gives more than they hold. An inspection
 * lead gives every role of the area; a key contact or deputy those who work for their own partner, and no contact.
 */
export function mayInvite(grants: readonly Grant[], offer: { role: Role; partnerId: string | null }): boolean {
  return grants.some(({ role, partnerId }) => {
    if (role === 'inspection-lead') return isGivenRole(offer.role);
    if (role !== 'key-contact' && role !== 'deputy') return false;
    return partnerId !== null && partnerId === offer.partnerId && ofPartner.some((given) => given === offer.role);
  });
}

/** The roles that somebody with these grants may invite into, for one thing or another. */
export function invitableRoles(grants: readonly Grant[]): GivenRole[] {
  return GIVEN_ROLES.filter((role) => grants.some((grant) => mayInvite([grant], { role, partnerId: grant.partnerId })));
}

/** True for the roles that somebody is invited into. */
export function isGivenRole(role: string): role is GivenRole {
  return GIVEN_ROLES.some((given) => given === role);
}

type Named = { name: string } | null;

/** What of a role's row the name of its reach is made from. */
export const reachSelect = {
  partner: { select: { name: true } },
  service: { select: { name: true } },
  board: { select: { name: true } },
  inspection: { select: { title: true } },
} as const;

/** What a role is for by name, like "Police, Child protection unit"; null for the whole area. */
export function reachName(of: {
  partner: Named;
  service: Named;
  board: Named;
  inspection: { title: string } | null;
}): string | null {
  if (of.partner) return [of.partner.name, of.service?.name].filter(Boolean).join(', ');
  return of.board?.name ?? of.inspection?.title ?? null;
}
