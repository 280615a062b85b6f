import { type Actor, reachOfActor } from '@/lib/access/actor';
import { type Permission, permits, permitsSome, type Subject } from '@/lib/access/permissions';
import { todayOf } from '@/lib/platform/clock';
import type { Day } from '@/lib/platform/days';
import { type Db, database, inTransaction } from '@/lib/platform/db';

export type QueryContext = {
  db: Db;
  today: Day;
  /** True when the actor may do this to the subject: what view models offer as allowed actions. */
  may(permission: Permission, subject?: Subject): boolean;
};

/**
 * The one way to read. Runs `body` in a transaction in the actor's reach when the actor holds the permission for
 * anything at all, otherwise gives `nothing`; the body's where-clauses hold the rest of the scope.
 */
export async function runQuery<T, N>(
  actor: Actor,
  permission: Permission,
  nothing: N,
  body: (context: QueryContext) => Promise<T>,
): Promise<T | N> {
  if (!permitsSome(actor, permission)) return nothing;
  const may = (wanted: Permission, subject: Subject = {}) => permits(actor, wanted, subject);
  return inTransaction(reachOfActor(actor, permission), (db) => body({ db, today: todayOf(actor.area), may }));
}

/**
 * A read that is one SQL function taking the actor's reach as its arguments: one trip instead of a transaction's four.
 * The function sets the reach for its own statement, so row-level security holds just the same.
 */
export async function runOneTripQuery<T, N>(
  actor: Actor,
  permission: Permission,
  nothing: N,
  body: (db: Pick<Db, '$queryRaw'>) => Promise<T>,
): Promise<T | N> {
  return permitsSome(actor, permission) ? body(database()) : nothing;
}
