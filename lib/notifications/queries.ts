import type { Actor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import type { NotificationView } from './types';

const SHOWN = 20;

/** The actor's own news in this area: what they have not read first, then the latest; at most twenty. */
export function listNotifications(actor: Actor): Promise<NotificationView[]> {
  return runQuery(actor, 'notification.read', [], async ({ db }) => {
    const notifications = await db.notification.findMany({
      where: { areaId: actor.area.id, personId: actor.personId },
      select: { id: true, text: true, href: true, createdAt: true, readAt: true },
      orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
      take: SHOWN,
    });
    return notifications.map(({ readAt, ...notification }) => ({ ...notification, isRead: readAt !== null }));
  });
}
