import type { Day } from '@/lib/platform/days';
import type { Reach } from '@/lib/platform/db';
import { type Grant, type Permission, type Role, reachOf } from './permissions';

export type ActorArea = { id: string; slug: string; name: string; asAtOn: Day | null; settings: unknown };

export type Membership = Grant & { area: ActorArea; partnerSlug: string | null; partnerName: string | null };

/** The ways in, each with what it proves. */
export const SIGN_IN_WAYS = ['password', 'link', 'provider', 'invitation', 'example'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** Someone signed in, not yet in an area. `memberships` are the grants in force, in every area. */
export type Person = {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  isOperator: boolean;
  /** How they came in. */
  way: SignInWay;
  /** True when this session was opened with a second factor, here or at the identity provider. */
  hasProvenSecondFactor: boolean;
  memberships: readonly Membership[];
};

/** Someone acting in one area: loaded from the database for every request, never from a token's claims. */
export type Actor = {
  personId: string;
  name: string;
  area: ActorArea;
  grants: readonly Grant[];
  /** Who is signed in behind the actor: where else they serve, and what their session has proven. */
  person?: Person;
};

const NOBODY = '00000000-0000-0000-0000-000000000000';
const SYSTEM = '00000000-0000-0000-0000-000000000001';

/** Where operators and people who have not signed in act: outside every area, with a trail of its own. */
const installation: ActorArea = { id: NOBODY, slug: '', name: 'This installation', asAtOn: null, settings: {} };

function grantOf(role: Role): Grant {
  return { role, partnerId: null, boardId: null };
}

/** True when the area lets in only those who have proven a second factor. */
export function requiresSecondFactor({ settings }: { settings: unknown }): boolean {
  return typeof settings === 'object' && settings !== null && 'requiresSecondFactor' in settings
    ? settings.requiresSecondFactor === true
    : false;
}

/** True when the person serves in the area but has yet to prove the second factor that it asks for. */
export function owesSecondFactor(person: Person, areaSlug: string): boolean {
  if (person.hasProvenSecondFactor) return false;
  return person.memberships.some(({ area }) => area.slug === areaSlug && requiresSecondFactor(area));
}

/**
 * The person as an actor in the area with this slug; null when they hold no grant there, or when the area asks for a
 * second factor that this session has not proven.
 */
export function actorIn(person: Person, areaSlug: string): Actor | null {
  if (owesSecondFactor(person, areaSlug)) return null;
  const memberships = person.memberships.filter(({ area }) => area.slug === areaSlug);
  const area = memberships[0]?.area;
  if (!area) return null;
  const grants = memberships.map(({ role, partnerId, boardId, serviceId, inspectionId }) => {
    return { role, partnerId, boardId, serviceId, inspectionId };
  });
  return { personId: person.personId, name: person.name, area, grants, person };
}

/** The person as an operator of the installation; null when they are none. */
export function operatorActor(person: Person): Actor | null {
  if (!person.isOperator) return null;
  return { personId: person.personId, name: person.name, area: installation, grants: [grantOf('operator')], person };
}

/** Someone signed in, seeing to their own account: outside every area, and reaching nobody else's. */
export function accountHolder(person: Person): Actor {
  return { personId: person.personId, name: person.name, area: installation, grants: [grantOf('account-holder')] };
}

/** Someone at the machine itself, who runs an operations command. */
export function consoleActor(): Actor {
  return { personId: SYSTEM, name: 'Operations command', area: installation, grants: [grantOf('operator')] };
}

/** Someone who has not signed in. */
export function visitorActor(): Actor {
  return { personId: NOBODY, name: 'Visitor', area: installation, grants: [grantOf('visitor')] };
}

/**
 * The named actor that jobs work as: the system role's permissions in one area, and no person's. Of an area that it has
 * yet to read it knows the id alone; without any it stands outside all of them, and learns which there are.
 */
export function systemActor(area: Partial<ActorArea> = {}): Actor {
  return {
    personId: SYSTEM,
    name: 'Prepare for inspection',
    area: { ...installation, ...area },
    grants: [grantOf('system')],
  };
}

const areaWide = new Set<Role>(['inspection-lead', 'task-group', 'director', 'system']);

/** The partners named by the actor's grants. */
export function partnerIdsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap(({ partnerId }) => partnerId ?? []))];
}

/** The boards named by the actor's grants. */
export function boardIdsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap(({ boardId }) => boardId ?? []))];
}

/** True when the actor sees the whole area and not only some partners or boards. */
export function isAreaWide(actor: Actor): boolean {
  return actor.grants.some(({ role }) => areaWide.has(role));
}

function reachName(actor: Actor): Reach['reach'] {
  if (actor.grants.some(({ role }) => role === 'operator')) return 'operator';
  if (actor.grants.some(({ role }) => role === 'visitor')) return 'sign-in';
  if (actor.grants.some(({ role }) => role === 'account-holder')) return 'person';
  // Of those outside every area, only the system is left.
  if (actor.area.id === NOBODY) return 'system';
  if (isAreaWide(actor)) return 'area';
  return actor.grants.some(({ partnerId }) => partnerId) ? 'partner' : 'board';
}

/**
 * What row-level security is told about this actor while it acts under a permission: only the grants that give the
 * permission count. Where none does, the act will be refused, and all count so that it is refused for what it is.
 */
export function reachOfActor(actor: Actor, permission: Permission): Reach {
  const giving = actor.grants.filter(({ role }) => reachOf(role, permission) !== undefined);
  const acting = giving.length > 0 ? { ...actor, grants: giving } : actor;
  return {
    areaId: actor.area.id,
    personId: actor.personId,
    reach: reachName(acting),
    partnerIds: partnerIdsOf(acting),
  };
}
