import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { currentInstant } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { notFound, type Result } from '@/lib/platform/result';
import { ownSettings } from './queries';

/** Whether news goes to the actor's mailbox as well as to "Your work". */
export function chooseNews(actor: Actor, { newsByMail }: { newsByMail: boolean }): Promise<Result<void>> {
  return runCommand(actor, 'account.choose-news', async ({ db, authorise }) => {
    authorise();
    const { newsByMail: from } = await ownSettings(db);
    await db.$executeRaw`SELECT set_news_by_mail(${newsByMail})`;
    return done(undefined, auditEvent('account.news-chosen', 'person', actor.personId, { from, to: newsByMail }));
  });
}

/** Signs the actor out in one of their browsers at once. Another person's session is not found. */
export function endOwnSession(actor: Actor, { sessionId }: { sessionId: string }): Promise<Result<void>> {
  return runCommand(actor, 'account.end-session', async ({ db, now, authorise }) => {
    authorise();
    const where = { id: sessionId, personId: actor.personId, endedAt: null };
    const { count } = await db.session.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return notFound();
    return done(undefined, auditEvent('account.session-ended', 'session', sessionId, { sessionsEnded: 1 }));
  });
}

/** Signs the actor out everywhere but in the browser with this session, and says in how many. */
export function endOtherSessions(actor: Actor, { sessionId }: { sessionId: string }): Promise<Result<number>> {
  return runCommand(actor, 'account.end-session', async ({ db, authorise }) => {
    authorise();
    const sessionsEnded = await endSessions(db, actor.personId, sessionId);
    return done(sessionsEnded, auditEvent('account.session-ended', 'person', actor.personId, { sessionsEnded }));
  });
}

/** Ends every session of a person but one, where it is given, and says how many. The database asks who may. */
export async function endSessions(db: Db, personId: string, but: string | null): Promise<number> {
  const [row] = await db.$queryRaw<{ ended: number }[]>`
    SELECT end_sessions_of(${personId}::uuid, ${but}::uuid, ${currentInstant()}) AS ended`;
  return row?.ended ?? 0;
}
