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
