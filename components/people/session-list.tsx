import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { plainAction } from '@/lib/operations/plain-action';
import { endOtherSessionsAction, endOwnSessionAction } from '@/lib/people/account/actions';
import { wayLabels } from '@/lib/people/account/labels';
import type { OwnSession } from '@/lib/people/account/types';
import { formatInstant } from '@/lib/platform/days';

type SessionListProps = { sessions: readonly OwnSession[]; currentId: string };

/** The browsers in which somebody is signed in, each with the way out of it. */
export function SessionList({ sessions, currentId }: SessionListProps) {
  return (
    <>
      <ul className="grid list-none gap-0 border-t border-line p-0">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <SessionWords session={session} isCurrent={session.id === currentId} />
            {session.id === currentId ? null : (
              <form action={plainAction(endOwnSessionAction)}>
                <input type="hidden" name="sessionId" value={session.id} />
                <Button tone="secondary" size="small">
                  Sign out there<span className="sr-only">: {session.browser || 'A browser'}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={plainAction(endOtherSessionsAction)} className="mt-4">
          <Button tone="secondary">Sign out everywhere else</Button>
        </form>
      ) : null}
    </>
  );
}

function SessionWords({ session, isCurrent }: { session: OwnSession; isCurrent: boolean }) {
  const { browser, way, openedAt, lastSeenAt } = session;
  return (
    <div>
      <p className="font-bold">
        {browser || 'A browser'} {isCurrent ? <Tag tone="info">This one</Tag> : null}
      </p>
      <p className="text-ink-soft">
        {wayLabels[way]}, {formatInstant(openedAt)}
      </p>
      <p className="text-ink-soft">Last used {formatInstant(lastSeenAt)}</p>
    </div>
  );
}
