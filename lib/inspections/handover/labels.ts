import { workingDaysWords } from '@/lib/frameworks/labels';

/** How long an item takes: "1 working day", "4 working days", "No time at all" for 0. */
export function daysToProduceWords(days: number): string {
  return days === 0 ? 'No time at all' : workingDaysWords(days);
}
