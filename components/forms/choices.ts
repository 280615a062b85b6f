import type { ReactNode } from 'react';

/** One thing that can be chosen. */
export type Choice = { value: string; label: string; hint?: ReactNode };

/** The label of a stored value, or the value itself when it is no longer on offer; several are joined by ", ". */
export function describeChoice(choices: readonly Choice[], value: string): string {
  return value
    .split(', ')
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? one)
    .join(', ');
}

/** Things that go by a name as choices. */
export function namedChoices(things: readonly { id: string; name: string }[]): Choice[] {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}

/** Parts of a framework, which have a code and a label, as choices. */
export function codedChoices(things: readonly { code: string; label: string }[]): Choice[] {
  return things.map(({ code, label }) => ({ value: code, label }));
}
