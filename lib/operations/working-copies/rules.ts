import type { CopyValues } from './types';

/** The field in which a form says where its working copy is kept, to be dropped once it is saved. */
export const WORKING_COPY_FIELD = 'working-copy';

const PAUSE = 2_000;
const OFTEN = 10_000;

/**
 * When to keep what is being typed, in milliseconds of the same clock as what it is given: two seconds after the last
 * key, but never less than ten after the last time, and no later than ten after the first key that is not kept yet.
 */
export function keepDueAt(typed: { firstAt: number; lastAt: number; keptAt: number | null }): number {
  const due = Math.min(typed.lastAt + PAUSE, typed.firstAt + OFTEN);
  return typed.keptAt === null ? due : Math.max(due, typed.keptAt + OFTEN);
}

/** True when a copy says something else than what its form would open with anyway. */
export function differs(values: CopyValues, from: Readonly<Record<string, unknown>>): boolean {
  const said = (value: unknown) => [value ?? []].flat().map(String).filter(Boolean).sort().join('\n');
  return Object.keys(from).some((name) => said(values[name]) !== said(from[name]));
}
