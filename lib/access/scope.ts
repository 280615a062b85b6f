import type { Actor } from './actor';
import { type Permission, reachOf } from './permissions';

/** Where-clause for rows of partners: the actor's area, and unless `partnerId` is left out only those partners. */
export type Scope = { areaId: string; partnerId?: { in: string[] } };

/**
 * Where-clause for the partners whose things the actor reaches under this permission. Narrower than everything that the
 * actor reaches: a member of the task group who is also a partner's key contact opens that partner's cases alone, and
 * someone who audits for one partner and writes for another sees the drafts of the second.
 */
export function scope(actor: Actor, permission: Permission): Scope {
  const areaId = actor.area.id;
  if (actor.grants.some(({ role }) => reachOf(role, permission) === 'area')) return { areaId };
  const partnerIds = actor.grants
    .filter(({ role }) => ['partner', 'own'].includes(reachOf(role, permission) ?? ''))
    .flatMap(({ partnerId }) => partnerId ?? []);
  return { areaId, partnerId: { in: [...new Set(partnerIds)] } };
}

/** True when the scope spans the area or names this partner. */
export function isInScope({ partnerId: partners }: Scope, partnerId: string): boolean {
  return partners === undefined || partners.in.includes(partnerId);
}
