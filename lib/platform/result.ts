import type { MergedAnswers } from './text-merge';

/** What two people made of the same thing, as far as it could be put together, and who saved first. */
type Merging = { merged?: MergedAnswers; by?: string };

/** Why an act did not happen. Words for each are in lib/operations/failure-words.ts. */
export type Failure =
  | { kind: 'invalid'; fields: Readonly<Record<string, readonly string[]>> }
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'changed' }
  | ({ kind: 'conflict'; theirs: Readonly<Record<string, string>>; version: number } & Merging)
  | { kind: 'rule'; message: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

/** Input that passed its schema but does not fit what is stored; keyed by field name. */
export function invalid(fields: Readonly<Record<string, readonly string[]>>) {
  return fail({ kind: 'invalid', fields });
}

/** There is no such thing, or the actor may not know of it: the two are never told apart. */
export function notFound() {
  return fail({ kind: 'not-found' });
}

/** The actor sees the thing but may not do this to it. */
export function forbidden() {
  return fail({ kind: 'forbidden' });
}

/** The thing has changed since it was opened, so a decision on it would be about something unread. */
export function changed() {
  return fail({ kind: 'changed' });
}

/** Someone else saved first: `theirs` is what is stored now, by field name, at `version`. */
export function conflict(theirs: Readonly<Record<string, string>>, version: number, merging: Merging = {}) {
  return fail({ kind: 'conflict', theirs, version, ...merging });
}

/** A rule of the field says no; `message` is a sentence for the person who asked. */
export function rule(message: string) {
  return fail({ kind: 'rule', message });
}
