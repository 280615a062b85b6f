import type { HandoverItem } from '@/lib/frameworks/schema';

export const howLabels: Record<HandoverItem['how'], string> = {
  'kept-current': 'Kept up to date at all times',
  'produced-on-request': 'Produced when the call comes',
};

/** When an item is due, counted from the call: "On the day of the call", "3 working days after the call". */
export function dueByWords(dueBy: number): string {
  if (dueBy === 0) return 'On the day of the call';
  return `${workingDaysWords(dueBy)} after the call`;
}

/** How long an item takes: "1 working day", "4 working days", "No time at all" for 0. */
export function workingDaysWords(days: number): string {
  if (days === 0) return 'No time at all';
  return days === 1 ? '1 working day' : `${days} working days`;
}
