/** A file on its way: its bytes are still coming, all of them are here, or it is not one that is taken. */
export const UPLOAD_STATUSES = ['receiving', 'received', 'refused'] as const;
export type UploadStatus = (typeof UPLOAD_STATUSES)[number];

/** How many files of one person may be on their way at once, and how many in all may wait to be described. */
export const MOST_RECEIVING = 50;
export const MOST_WAITING = 200;

/** How much the files of one person may hold together until they are described: 20 GB. */
export const MOST_BYTES_WAITING = 20_000_000_000;

/** How many files the plain form sends together, and how much they may hold: what its page takes, with room to spare. */
export const MOST_FILES_OF_FORM = 10;
export const MOST_BYTES_OF_FORM = 60 * 1024 * 1024;

const LONGEST_TITLE = 200;

/** A title to begin with, from the name of a file: "audit_of-referrals_July.pdf" becomes "Audit of referrals July". */
export function titleFrom(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const words = (dot > 0 ? fileName.slice(0, dot) : fileName).replace(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ').trim();
  const [first = '', ...rest] = words;
  return [first.toUpperCase(), ...rest].slice(0, LONGEST_TITLE).join('').trim();
}

/** What the page on which files are sent may be opened with. */
export type OpenedWith = { partner?: string; criterion?: string; framework?: string; kind?: string };

/** Where the files that wait are listed: with the item whose newest file one is to follow, or all of them. */
export function waitingPath(areaPath: string, itemId: string | null, opened: OpenedWith): string {
  if (itemId) return `${areaPath}/evidence/${itemId}/versions/new#waiting`;
  const { partner, criterion, framework, kind } = opened;
  const given = Object.entries({ partner, criterion, framework, kind }).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return `${areaPath}/evidence/new${query ? `?${query}` : ''}#waiting`;
}
