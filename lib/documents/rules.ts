export const DOCUMENT_KINDS = ['self-evaluation', 'overarching', 'grades'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** `refused`: whoever asked for it may no longer read what it was to hold. */
export const DOCUMENT_STATUSES = ['waiting', 'building', 'ready', 'failed', 'refused'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** The statuses in which a file is still to come. */
export const OPEN_STATUSES = ['waiting', 'building'] as const satisfies readonly DocumentStatus[];

const formats: Record<DocumentKind, readonly DocumentFormat[]> = {
  'self-evaluation': ['docx', 'pdf'],
  overarching: ['docx', 'pdf'],
  grades: ['xlsx'],
};

/** The formats that a kind of document comes in. */
export function formatsOf(kind: DocumentKind): readonly DocumentFormat[] {
  return formats[kind];
}

/** True while somebody waits for the file. */
export function isOpen(status: DocumentStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}

/** How long a built file is kept: it is a copy, and what it was made from can be asked for again. */
export const KEPT_DAYS = 7;

const DAY = 24 * 60 * 60 * 1000;

/** What was asked for before this instant is removed. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY);
}

/** The last instant at which the file can be fetched. */
export function keptUntil(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + KEPT_DAYS * DAY);
}

const PATIENCE = 15 * 60 * 1000;

/** True where a file is so late that whoever builds it must have stopped. Writing one takes five minutes at most. */
export function isLate(status: DocumentStatus, requestedAt: Date, now: Date): boolean {
  return isOpen(status) && now.getTime() - requestedAt.getTime() > PATIENCE;
}

const LONGEST_STEM = 120;

/** A file's name from the title of what it holds: no sign that some system refuses, no dot at either end. */
export function fileNameOf(title: string, format: DocumentFormat): string {
  const plain = title
    .replace(/[^\p{L}\p{N}\p{M}()&’',.–-]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_STEM)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${plain || 'Document'}.${format}`;
}
