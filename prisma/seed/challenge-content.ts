import type { EntryContent, Moment } from './content';

/** A further save of an answer, before or after the one that stands among the entries: the latest of all is what stands. */
export interface SaveContent {
  /** `partner/service`. */
  readonly service: string;
  readonly frameworkCode: string;
  readonly cycle: string;
  readonly entry: EntryContent;
}

/** What somebody says of an answer, of words in it where `about` names them. */
export interface CommentContent {
  /** `partner/service`. */
  readonly service: string;
  readonly frameworkCode: string;
  readonly cycle: string;
  readonly criterion: string;
  readonly about?: { readonly answer: 'know' | 'how' | 'next'; readonly words: string };
  readonly isInternal?: boolean;
  readonly body: string;
  readonly by: string;
  readonly at: Moment;
  /** Who is asked to look, by key. */
  readonly asks?: readonly string[];
  readonly replies?: readonly {
    readonly body: string;
    readonly by: string;
    readonly at: Moment;
    readonly asks?: readonly string[];
  }[];
  readonly resolved?: { readonly by: string; readonly at: Moment };
}
