import { addDays, addMonths, type Day } from '@/lib/platform/days';
import { addWorkingDays } from '@/lib/platform/working-days';
import type { MeasureContent } from './measure-content';

/** Working days after the end of a period on which its count is ready. */
const READY_AFTER = 6;

/** The last day of the month so many months after that of the day. */
function monthEnd(day: Day, months: number): Day {
  return addDays(addMonths(`${day.slice(0, 7)}-01`, months + 1), -1);
}

/** The last month whose count is ready by the day, by its last day. */
export function lastCounted(today: Day): Day {
  return monthEnd(addDays(today, -14), -1);
}

type Series = Omit<MeasureContent, 'defined' | 'readings'> & {
  readonly by: string;
  readonly definedOn: Day;
  /** The last day of the last period counted. */
  readonly until: Day;
  /** Months between counts; one unless said. */
  readonly every?: number;
  readonly values: readonly number[];
};

/** A measure counted each month: what was counted before it was defined was entered on that day, the rest as it came. */
export function series({ by, definedOn, until, every = 1, values, ...measure }: Series): MeasureContent {
  const readings = values.map((value, index) => {
    const periodToOn = monthEnd(until, (index - values.length + 1) * every);
    const readyOn = addWorkingDays(periodToOn, READY_AFTER);
    const minute = String(index % 60).padStart(2, '0');
    const at = readyOn < definedOn ? ([definedOn, `15:${minute}`] as const) : ([readyOn, `16:${minute}`] as const);
    return { periodToOn, value, by, at };
  });
  return { ...measure, defined: { by, at: [definedOn, '14:30'] }, readings };
}
