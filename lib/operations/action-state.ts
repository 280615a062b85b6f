import type { SubmissionResult } from '@conform-to/react';

/**
 * What a server action gives back to its form; null before the first try.
 * `theirs` is what is stored now (field name to text) when someone else saved first, and `version` its version.
 */
export type ActionState = {
  submission: SubmissionResult<string[]>;
  conflict?: { theirs: Readonly<Record<string, string>>; version: number };
} | null;

/** The shape of every server action that a form posts to. It returns a state to show, or redirects. */
export type FormAction = (state: ActionState, formData: FormData) => Promise<ActionState>;
