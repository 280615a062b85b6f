import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { notFound, type Result, rule } from '@/lib/platform/result';
import { endSessions } from '../account/commands';
import type { ProofSeen } from './rules';

type OfPerson = { personId: string };

const ONESELF = 'This is your own account. Another operator has to do this.';

/** Shuts an account: every session ends at once and nobody signs in to it. Never one's own. */
export function disablePerson(actor: Actor, { personId }: OfPerson): Promise<Result<void>> {
  return runCommand(actor, 'person.disable', async ({ db, authorise }) => {
    authorise();
    if (personId === actor.personId) return rule(ONESELF);
    const sessionsEnded = await endSessions(db, personId, null);
    if (!(await setDisabled(db, personId, true))) return notFound();
    return done(undefined, auditEvent('person.disabled', 'person', personId, { sessionsEnded }));
  });
}

/** Opens an account again. Its sessions stay ended. */
export function enablePerson(actor: Actor, { personId }: OfPerson): Promise<Result<void>> {
  return runCommand(actor, 'person.disable', async ({ db, authorise }) => {
    authorise();
    if (!(await setDisabled(db, personId, false))) return notFound();
    return done(undefined, auditEvent('person.enabled', 'person', personId, {}));
  });
}

async function setDisabled(db: Db, personId: string, isDisabled: boolean): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is_changed: boolean }[]>`
    SELECT disable_person(${personId}::uuid, ${isDisabled}, ${currentInstant()}) AS is_changed`;
  return row?.is_changed ?? false;
}

/** Signs a person out everywhere. Not found when there is no such person. */
export function endSessionsOfPerson(actor: Actor, { personId }: OfPerson): Promise<Result<number>> {
  return runCommand(actor, 'person.end-sessions', async ({ db, authorise }) => {
    authorise();
    if (!(await db.person.count({ where: { id: personId } }))) return notFound();
    const sessionsEnded = await endSessions(db, personId, null);
    return done(sessionsEnded, auditEvent('person.sessions-ended', 'person', personId, { sessionsEnded }));
  });
}

/**
 * Takes away the second factor of somebody who has lost it with their recovery codes, once they have shown who they are,
 * and ends their every session. Never one's own. Not found when they have none.
 */
export function removeLostSecondFactor(
  actor: Actor,
  { personId, proofSeen }: OfPerson & { proofSeen: ProofSeen },
): Promise<Result<void>> {
  return runCommand(actor, 'person.remove-second-factor', async ({ db, authorise }) => {
    authorise();
    if (personId === actor.personId) return rule(ONESELF);
    const [row] = await db.$queryRaw<{ is_removed: boolean }[]>`
      SELECT remove_second_factor(${personId}::uuid, ${currentInstant()}) AS is_removed`;
    if (!row?.is_removed) return notFound();
    return done(undefined, auditEvent('person.second-factor-removed', 'person', personId, { proofSeen }));
  });
}
