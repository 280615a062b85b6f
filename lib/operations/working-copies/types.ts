import type { Conflict } from '../action-state';

/** What somebody typed into a form of a page and has not saved, by field name. */
export type CopyValues = Readonly<Record<string, string | string[]>>;

/** Where a working copy belongs: the page's path, and what the form calls itself there. */
export type CopyPlace = { path: string; formName: string };

export type WorkingCopy = {
  values: CopyValues;
  /** The version of the thing that the writer began from; 0 where there was none. */
  baseVersion: number;
  keptAt: Date;
};

/** A working copy as its form opens with it. `conflict` where somebody else has saved since the writer began. */
export type OpenedCopy = {
  values: CopyValues;
  /** When it was kept, in words: "today at 10:32am". */
  kept: string;
  conflict: Conflict | null;
};
