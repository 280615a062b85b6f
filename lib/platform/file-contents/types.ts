import type { FileFault } from '../file-faults';

/** A part of a file's text; `page` is the page, slide or sheet it stands on, from 1, or null where there are none. */
export type Passage = { page: number | null; text: string };

/**
 * What became of the text: all of it, its first part, none because its pages are pictures, none because files of its
 * kind hold none.
 */
export type TextOutcome = 'read' | 'partly' | 'scanned' | 'none';

/** What a file that may be kept holds. */
export type Contents = { pageCount: number | null; text: TextOutcome; passages: readonly Passage[] };

export type ContentsAnswer = Contents | { fault: FileFault };
