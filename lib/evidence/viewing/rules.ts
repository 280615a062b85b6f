import { endingOf, type FileEnding } from '@/lib/platform/accepted-files';

/** Files that are shown as they look, page by page. */
const DRAWN: readonly FileEnding[] = ['pdf', 'png', 'jpg'];
/** Files that are shown as their words. */
const WORDED: readonly FileEnding[] = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'txt', 'csv'];

/** True for a stored media type whose pages are shown as pictures. */
export function isDrawn(mediaType: string): boolean {
  const ending = endingOf(mediaType);
  return ending !== null && DRAWN.includes(ending);
}

/** True for a stored media type whose words are shown. */
export function isWorded(mediaType: string): boolean {
  const ending = endingOf(mediaType);
  return ending !== null && WORDED.includes(ending);
}

/** True for a stored media type that can be looked at in the page in one way or the other. */
export function isViewable(mediaType: string): boolean {
  return isDrawn(mediaType) || isWorded(mediaType);
}

export type Unit = 'Page' | 'Slide' | 'Sheet';

/** What the numbered parts of a file of this media type are called. */
export function unitOf(mediaType: string): Unit {
  const ending = endingOf(mediaType);
  if (ending === 'pptx') return 'Slide';
  return ending === 'xlsx' || ending === 'ods' ? 'Sheet' : 'Page';
}

/** Passages of a file without pages that are shown at once. */
export const PASSAGES_A_SCREEN = 3;
