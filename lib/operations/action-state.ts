import type { SubmissionResult } from '@conform-to/react';
import type { MergedAnswers } from '@/lib/platform/text-merge';

/**
 * Someone else saved first: `theirs` is what is stored now, field name to text, at `version`. `merged` is what the form
 * is to hold, where the two could be put together.
 */
export type Conflict = {
  theirs: Readonly<Record<string, string>>;
  version: number;
  /** The name of whoever saved it, where that is known. */
  by?: string;
  merged?: MergedAnswers;
};

/**
 * What a server action gives back to its form; null before the first try. `answer` is what an action says that leads
 * nowhere, once it has done what it was asked.
 */
export type ActionState = { submission: SubmissionResult<string[]>; conflict?: Conflict; answer?: string } | null;

/** The shape of every server action that a form posts to. It returns a state to show, or redirects. */
export type FormAction = (state: ActionState, formData: FormData) => Promise<ActionState>;
