import { addDays, type Day, quarterOf } from '@/lib/platform/days';
import { addWorkingDays } from '@/lib/platform/working-days';
import type { Moment, Time } from './content';

/** Days counted from the one on which an example is loaded, for an area that lives in the present. */
export class Calendar {
  constructor(readonly today: Day) {}

  /** So many working days before today; at least one, so that nothing has happened later today. */
  ago(workingDays: number): Day {
    return addWorkingDays(this.today, -Math.max(1, workingDays));
  }

  /** So many working days after today. */
  ahead(workingDays: number): Day {
    return addWorkingDays(this.today, workingDays);
  }

  /** A time on the working day so many before today. */
  at(workingDays: number, time: Time): Moment {
    return [this.ago(workingDays), time];
  }

  /** So many working days ago, or the first day of this quarter where that is later. */
  inThisQuarter(workingDays: number): Day {
    const day = this.ago(workingDays);
    return quarterOf(day) === quarterOf(this.today) ? day : this.firstOfQuarter();
  }

  /** Weekly days up to yesterday, the earliest first. */
  weeks(count: number): Day[] {
    return Array.from({ length: count }, (_, week) => addDays(this.today, -1 - 7 * (count - 1 - week)));
  }

  private firstOfQuarter(): Day {
    const month = Math.floor((Number(this.today.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${this.today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  }
}
