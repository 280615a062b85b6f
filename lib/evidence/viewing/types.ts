import type { FileEnding } from '@/lib/platform/accepted-files';

/** One screen of a file as it is looked at in the page. */
export type FileView = {
  evidenceItemId: string;
  title: string;
  partnerName: string;
  number: number;
  fileName: string;
  /** From 1. */
  page: number;
  pageCount: number;
  /** What one screen of the file is called. */
  unit: 'Page' | 'Slide' | 'Sheet' | 'Part';
  /** `picture` draws the page; `words` gives what is written on it. */
  show: 'picture' | 'words';
  hasPicture: boolean;
  hasWords: boolean;
  words: readonly string[];
  /** What to know about searching for its words. */
  textNote: string | null;
};

/** Why a file that somebody may open cannot be opened. */
export type FileNotAvailable = { evidenceItemId: string; title: string; fileName: string; sentence: string };

/** What is needed to draw a page. */
export type PageToDraw = { storageKey: string; ending: FileEnding };
