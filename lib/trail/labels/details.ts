import { roleLabels } from '@/lib/people/labels';
import { formatDay, isDay } from '@/lib/platform/days';
import type { Detail, Names } from '../types';

const NONE = 'none';

/** A word of a closed list by its label; what the list has not is shown as it is stored. */
export function labelled(
  labels: Readonly<Record<string, string | { label: string }>>,
  word: string | null | undefined,
): string {
  if (!word) return NONE;
  const found = Object.hasOwn(labels, word) ? labels[word] : word;
  return typeof found === 'object' ? found.label : (found ?? word);
}

/** One fact; null, and not shown, where the event does not hold it. */
export function fact(label: string, value: string | null | undefined): Detail | null {
  return value === undefined || value === null ? null : { label, to: value };
}

/** A change; a fact where what was before is not known; null where nothing changed or the event does not hold it. */
export function change(label: string, from: string | undefined, to: string | undefined): Detail | null {
  if (to === undefined || from === to) return null;
  return from === undefined ? { label, to } : { label, from, to };
}

/** A value of an event as words, unless the event does not hold it. */
export function ifThere<T>(value: T | undefined, words: (value: T) => string): string | undefined {
  return value === undefined ? undefined : words(value);
}

/** A stored day as people write it; "none" where there was none. */
export function dayWords(day: string | null): string {
  return isDay(day) ? formatDay(day) : NONE;
}

/** A stored role. */
function roleWords(role: string): string {
  return labelled(roleLabels, role);
}

/** The criteria of an event, by their labels. */
export function criteriaWords(criteria: readonly string[], names: Names): string {
  const labels = criteria.map((code) => names.criterion(code));
  return labels.length === 0 ? NONE : labels.join(', ');
}

/** A role with its reach: "Contributor, Police". */
export function roleDetails(
  data: { role?: string; partnerId?: string | null; boardId?: string | null },
  names: Names,
): (Detail | null)[] {
  const reach = data.partnerId ? names.partner(data.partnerId) : data.boardId ? names.board(data.boardId) : null;
  const role = ifThere(data.role, roleWords);
  return [fact('Role', role && [role, reach].filter(Boolean).join(', '))];
}
