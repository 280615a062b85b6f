import type { Moment, Rank } from './content';

/** The task group's own evaluation of an element of the framework. */
export interface OverarchingContent {
  readonly element: string;
  readonly frameworkCode: string;
  readonly cycle: string;
  readonly started: { readonly by: string; readonly at: Moment };
  readonly submitted?: { readonly by: string; readonly at: Moment };
  readonly signedOff?: { readonly by: string; readonly at: Moment };
  readonly entries: readonly OverarchingEntryContent[];
}

/** A part as somebody saved it. */
export interface OverarchingSaveContent {
  readonly judgement: string;
  readonly next: string;
  readonly rank?: Rank;
  readonly by: string;
  readonly at: Moment;
}

export interface OverarchingEntryContent extends OverarchingSaveContent {
  /** A criterion, or the element itself for the whole. */
  readonly criterion: string;
  /** What was saved first, where the text was changed since. */
  readonly first?: OverarchingSaveContent;
  /** Sentences of services' agreed answers, each by some of its words. */
  readonly quotes?: readonly {
    readonly service: string;
    readonly answer: 'know' | 'how' | 'next';
    readonly words: string;
  }[];
}
