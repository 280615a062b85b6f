import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { auditEvent } from '@/lib/audit/events';
import { done, runCommand } from '@/lib/operations/run-command';
import { notFound, type Result } from '@/lib/platform/result';
import type { markNotificationsReadSchema } from './schema';
import type { News } from './types';

/**
 * Leaves news for each person on "Your work" and gives how many had not had it yet: sending the same news again, as a
 * queue may, adds nothing.
 */
export function sendNotifications(actor: Actor, news: News): Promise<Result<{ sent: number }>> {
  return runCommand(actor, 'notification.send', async ({ db, now, authorise }) => {
    authorise();
    const areaId = actor.area.id;
    const { text, href, key } = news;
    const data = [...new Set(news.personIds)].map((personId) => {
      return { areaId, id: idOf([areaId, key, href, personId]), personId, text, href, createdAt: now };
    });
    const { count } = await db.notification.createMany({ data, skipDuplicates: true });
    return done({ sent: count }, auditEvent('notification.sent', 'news', key, { recipients: count }));
  });
}

/** An id that follows from what is sent to whom. */
function idOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** Marks some of the actor's own news as read. Not found when none of them is the actor's or all had been read. */
export function markNotificationsRead(
  actor: Actor,
  input: z.output<typeof markNotificationsReadSchema>,
): Promise<Result<{ read: number }>> {
  return runCommand(actor, 'notification.read', async ({ db, now, authorise }) => {
    authorise();
    const { count } = await db.notification.updateMany({
      where: {
        areaId: actor.area.id,
        personId: actor.personId,
        id: { in: input.notificationIds },
        readAt: null,
      },
      data: { readAt: now },
    });
    if (count === 0) return notFound();
    return done({ read: count }, auditEvent('notification.read', 'person', actor.personId, {}));
  });
}
