import { type Day, dayOf } from './days';

/** The present instant. The only place, with the database, that reads the clock. */
export function currentInstant(): Date {
  return new Date();
}

/** The day that an area treats as today: its as-at day where it is a worked example, otherwise today in London. */
export function todayOf(area: { asAtOn: Day | null }): Day {
  return area.asAtOn ?? dayOf(currentInstant());
}

/** The instant that an area treats as now: the present time of day, on the area's own today. */
export function nowOf(area: { asAtOn: Day | null }): Date {
  const present = currentInstant();
  return area.asAtOn ? new Date(`${area.asAtOn}T${present.toISOString().slice(11)}`) : present;
}
