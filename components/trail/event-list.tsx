import { Section } from '@/components/ui/section';
import { dayOf, formatDayOfWeek, formatTime } from '@/lib/platform/days';
import type { Detail, TrailEvent } from '@/lib/trail/types';

type EventListProps = {
  events: readonly TrailEvent[];
  /** The trail of one thing, which each event leads to. */
  hrefOfThing: (about: TrailEvent['about']) => string | null;
};

/** Events of the trail, newest first, under the day on which they happened. */
export function EventList({ events, hrefOfThing }: EventListProps) {
  const days = Map.groupBy(events, ({ at }) => dayOf(at));
  return [...days].map(([day, ofDay]) => (
    <Section key={day} heading={formatDayOfWeek(day)}>
      <ol className="list-none border-t border-line p-0" reversed>
        {ofDay.map((event) => (
          <EventItem key={event.sequence} event={event} historyHref={hrefOfThing(event.about)} />
        ))}
      </ol>
    </Section>
  ));
}

function EventItem({ event, historyHref }: { event: TrailEvent; historyHref: string | null }) {
  return (
    <li className="grid gap-x-5 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[5.5rem_1fr] print:break-inside-avoid">
      <time dateTime={event.at.toISOString()} className="text-ink-soft">
        {formatTime(event.at)}
      </time>
      <div className="min-w-0 wrap-anywhere">
        <p>
          {event.before}
          {event.href && event.thing ? <a href={event.href}>{event.thing}</a> : event.thing}
          {event.after}
        </p>
        {event.details.length > 0 ? <Details details={event.details} /> : null}
        <p className="mt-0.5 text-sm text-ink-soft">
          {['Event ', String(event.sequence), event.partnerName ? `, ${event.partnerName}` : ''].join('')}
          {historyHref ? (
            <span className="print:hidden">
              {' · '}
              <a href={historyHref}>Only this {event.about.kindLabel.toLowerCase()}</a>
            </span>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** What was before and what is after, as words. */
function Details({ details }: { details: readonly Detail[] }) {
  return (
    <dl className="flex flex-wrap gap-x-5 text-ink-soft">
      {details.map(({ label, from, to }) => (
        <div key={label} className="flex flex-wrap gap-x-1.5">
          <dt>{label}:</dt>
          <dd>
            {from === undefined ? (
              to
            ) : (
              <>
                from {from} to <strong>{to}</strong>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
