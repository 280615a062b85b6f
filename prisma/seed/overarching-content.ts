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

export interface OverarchingEntryContent {
  /** A criterion, or the element itself for the whole. */
  readonly criterion: string;
  readonly judgement: string;
  readonly next: string;
  readonly rank?: Rank;
  readonly by: string;
  readonly at: Moment;
  /** Sentences of services' agreed answers, each by some of its words. */
  readonly quotes?: readonly {
    readonly service: string;
    readonly answer: 'know' | 'how' | 'next';
    readonly words: string;
  }[];
}
