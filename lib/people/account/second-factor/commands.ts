import { type Actor, SIGN_IN_WAYS } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { type Done, done, runCommand } from '@/lib/operations/run-command';
import { runQuery } from '@/lib/operations/run-query';
import { memberOf } from '@/lib/platform/closed-lists';
import type { Db } from '@/lib/platform/db';
import { type Result, rule } from '@/lib/platform/result';
import { seal } from '@/lib/platform/sealing';
import { isPassword } from '../../passwords';
import { type OpenedSession, storeSession } from '../../sign-in/opening';
import { hashOfRecoveryCode, newRecoveryCodes, newSecret } from '../../sign-in/second-factor/codes';
import { tryCode, tryFirstCode } from '../../sign-in/second-factor/commands';
import { endSessions } from '../commands';
import { refusalOf } from '../password/commands';
import { ownPasswordHash } from '../queries';
import { isFresh, SIGN_IN_ANEW } from '../rules';
import type { OwnVisit } from '../types';

const ALREADY_SET = 'Your second factor is set up already. Remove it first, then set it up anew.';
const REQUIRED = 'One of your areas asks for a second factor, so it cannot be removed.';

/** Makes a new secret for the actor's codes, which counts once a first code has confirmed it. */
export function beginSecondFactor(actor: Actor): Promise<Result<void>> {
  const { personId } = actor;
  return runCommand(actor, 'account.set-second-factor', async ({ db, authorise }) => {
    authorise();
    await db.secondFactor.deleteMany({ where: { personId, confirmedAt: null } });
    if (await db.secondFactor.count({ where: { personId } })) return rule(ALREADY_SET);
    const sealedSecret = seal('second-factor', personId, newSecret());
    await db.secondFactor.create({ data: { personId, sealedSecret } });
    return done(undefined, auditEvent('account.second-factor-begun', 'person', personId, {}));
  });
}

export type NewSecondFactor = { opened: OpenedSession; recoveryCodes: string[] };

type Proof = { code: string; visit: OwnVisit };

/** Which proof did not fit. */
export type ProofRefused = { refused: 'code' | 'currentPassword' };

/**
 * Confirms the secret by a first code, and by the password where the actor has one: from now on sign-in asks for both.
 * Gives new recovery codes, which are never shown again, and a session in place of all that the actor had.
 */
export async function confirmSecondFactor(
  actor: Actor,
  { code, currentPassword = '', visit }: Proof & { currentPassword?: string },
): Promise<Result<NewSecondFactor | ProofRefused>> {
  const { personId } = actor;
  const stored = await runQuery(actor, 'account.read', null, ({ db }) => ownPasswordHash(db));
  const fits = stored !== null && (await isPassword(stored, currentPassword));
  return runCommand<NewSecondFactor | ProofRefused>(
    actor,
    'account.set-second-factor',
    async ({ db, now, authorise }) => {
      authorise();
      if (await db.secondFactor.count({ where: { personId, confirmedAt: { not: null } } })) return rule(ALREADY_SET);
      const session = await db.session.findFirst({ where: { id: visit.sessionId, personId } });
      if (stored === null && !(session && isFresh(session, now))) return rule(SIGN_IN_ANEW);
      const wrongPassword = stored === null ? null : await refusalOf(db, visit, fits, now);
      if (wrongPassword) return refusedBy(personId, 'currentPassword', wrongPassword);
      const trial = await tryFirstCode(db, { personId, code, source: visit.source }, now);
      if (!trial.by) return refusedBy(personId, 'code', trial);
      const recoveryCodes = await replaceRecoveryCodes(db, personId);
      const { opened, sessionsEnded } = await rotate(db, actor, visit, now);
      const event = auditEvent('account.second-factor-set', 'person', personId, { sessionsEnded });
      return done({ opened, recoveryCodes }, event);
    },
  );
}

/** Proves a second factor that is set up to a session that was opened without it, and gives a session in its place. */
export function proveOwnSecondFactor(
  actor: Actor,
  { code, visit }: Proof,
): Promise<Result<OpenedSession | ProofRefused>> {
  const { personId } = actor;
  return runCommand<OpenedSession | ProofRefused>(
    actor,
    'account.set-second-factor',
    async ({ db, now, authorise }) => {
      authorise();
      const trial = await tryCode(db, { personId, code, source: visit.source }, now);
      if (!trial.by) return refusedBy(personId, 'code', trial);
      const { opened } = await rotate(db, actor, visit, now);
      return done(opened, auditEvent('second-factor.proven', 'person', personId, { by: trial.by }));
    },
  );
}

/** Gives the actor new recovery codes in place of all the old ones. */
export function renewRecoveryCodes(actor: Actor, { code, visit }: Proof): Promise<Result<string[] | ProofRefused>> {
  const { personId } = actor;
  return runCommand<string[] | ProofRefused>(actor, 'account.set-second-factor', async ({ db, now, authorise }) => {
    authorise();
    const trial = await tryCode(db, { personId, code, source: visit.source }, now);
    if (!trial.by) return refusedBy(personId, 'code', trial);
    const codes = await replaceRecoveryCodes(db, personId);
    return done(codes, auditEvent('account.recovery-codes-renewed', 'person', personId, {}));
  });
}

/** Takes the actor's second factor away and ends their every other session. Refused while one of their areas asks for it. */
export function removeSecondFactor(actor: Actor, { code, visit }: Proof): Promise<Result<true | ProofRefused>> {
  const { personId } = actor;
  return runCommand<true | ProofRefused>(actor, 'account.set-second-factor', async ({ db, now, authorise }) => {
    authorise();
    if (visit.isSecondFactorRequired) return rule(REQUIRED);
    const trial = await tryCode(db, { personId, code, source: visit.source }, now);
    if (!trial.by) return refusedBy(personId, 'code', trial);
    await db.recoveryCode.deleteMany({ where: { personId } });
    await db.secondFactor.deleteMany({ where: { personId } });
    await db.session.updateMany({ where: { id: visit.sessionId, personId }, data: { secondFactorAt: null } });
    const sessionsEnded = await endSessions(db, personId, visit.sessionId);
    return done(true, auditEvent('account.second-factor-removed', 'person', personId, { sessionsEnded }));
  });
}

function refusedBy(
  personId: string,
  refused: ProofRefused['refused'],
  { isThrottled }: { isThrottled: boolean },
): Done<ProofRefused> {
  return done({ refused }, auditEvent('account.proof-refused', 'person', personId, { isThrottled }));
}

async function replaceRecoveryCodes(db: Db, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await db.recoveryCode.deleteMany({ where: { personId } });
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ personId, codeHash: hashOfRecoveryCode(code) })) });
  return codes;
}

/** Opens a session with a proven second factor for the browser of the visit, and ends every one that was there before. */
async function rotate(db: Db, { personId }: Actor, { sessionId, browser }: OwnVisit, now: Date) {
  const before = await db.session.findFirst({ where: { id: sessionId, personId }, select: { way: true } });
  const ended = await endSessions(db, personId, null);
  const opened = await storeSession(db, {
    account: { personId, hasSecondFactor: true },
    way: memberOf(SIGN_IN_WAYS, before?.way ?? 'password'),
    ...{ hasProvenSecondFactor: true, browser, now },
  });
  return { opened, sessionsEnded: Math.max(0, ended - 1) };
}
