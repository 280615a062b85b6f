import { dayColumn } from '@/lib/platform/day-columns';
import type { Day } from '@/lib/platform/days';

/** Where-clause for the grants of roles that hold on a day: a role holds to the end of its last day. */
export function inForceOn(day: Day) {
  return { OR: [{ endsOn: null }, { endsOn: { gte: dayColumn(day) } }] };
}
