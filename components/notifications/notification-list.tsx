import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { Tag } from '@/components/ui/tag';
import { markNotificationsReadAction } from '@/lib/notifications/actions';
import type { NotificationView } from '@/lib/notifications/types';
import { formatInstant } from '@/lib/platform/days';

type NotificationListProps = { notifications: readonly NotificationView[]; areaSlug: string };

/** A person's news in one area, what they have not read first. Draw nothing around it when there is none. */
export function NotificationList({ notifications, areaSlug }: NotificationListProps) {
  const unread = notifications.filter(({ isRead }) => !isRead);
  return (
    <>
      <ul className="mb-4 list-none border-t border-line p-0">
        {notifications.map(({ id, text, href, createdAt, isRead }) => (
          <li key={id} className="border-b border-line py-3">
            <a href={href} className={isRead ? '' : 'font-semibold'}>
              {text}
            </a>{' '}
            {isRead ? null : <Tag tone="info">New</Tag>}
            <span className="block text-sm text-ink-soft">{formatInstant(createdAt)}</span>
          </li>
        ))}
      </ul>
      {unread.length > 0 ? (
        <ActionForm
          key={unread.map(({ id }) => id).join()}
          id={`news-of-${areaSlug}`}
          action={markNotificationsReadAction}
          submitLabel="Mark all as read"
          pendingLabel="Marking…"
          submitTone="secondary"
        >
          <Hidden name="area" value={areaSlug} />
          {unread.map(({ id }) => (
            <Hidden key={id} name="notificationIds" value={id} />
          ))}
        </ActionForm>
      ) : null}
    </>
  );
}
