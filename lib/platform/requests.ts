const MB = 1024 * 1024;

/** How much a form may send. Files of evidence may have 25 MB; what is somewhat larger still reaches its form. */
export const BODY_LIMITS = { form: 1 * MB, withTable: 2 * MB, withFiles: 64 * MB } as const;

/** The pages whose forms carry files. */
const WITH_FILES = [
  /^\/areas\/[^/]+\/evidence\/new\/?$/,
  /^\/areas\/[^/]+\/evidence\/[^/]+\/versions\/new\/?$/,
  /^\/admin\/frameworks\/?$/,
];

/** The pages whose forms carry a table of people or a filled template. */
const WITH_TABLE = [/^\/areas\/[^/]+\/people\/import\/?$/, /^\/areas\/[^/]+\/self-evaluations\/[^/]+\/import\/?$/];

/** The most that may be sent to the page at this address, in bytes. */
export function bodyLimit(pathname: string): number {
  if (WITH_TABLE.some((page) => page.test(pathname))) return BODY_LIMITS.withTable;
  return WITH_FILES.some((page) => page.test(pathname)) ? BODY_LIMITS.withFiles : BODY_LIMITS.form;
}

export type RequestHead = {
  method: string;
  pathname: string;
  contentType: string | null;
  contentLength: string | null;
  /** The site that it says it was sent from, and the one that it was sent to. */
  origin?: string | null;
  /** What the browser says of the page that asked: "cross-site" for another site's. */
  site?: string | null;
  host?: string | null;
};

export type RequestFault = { status: 403 | 405 | 411 | 413 | 415; words: string };

const METHODS = ['GET', 'HEAD', 'POST'];

/**
 * Why a request is refused before anything reads it; null for one that is heard. A form says how much it sends, and HTTP
 * lets no more than that through, so that nothing need be counted while it comes.
 */
export function requestFault({
  method,
  pathname,
  contentType,
  contentLength,
  origin,
  site,
  host,
}: RequestHead): RequestFault | null {
  if (!METHODS.includes(method)) return { status: 405, words: 'This address is read, or sent a form. Nothing else.' };
  // Exports and downloads are recorded in the name of whoever asks: no other site asks for them.
  if (site === 'cross-site' && /^\/api\/(?!auth\/)/.test(pathname)) return { status: 403, words: FOREIGN_DOWNLOAD };
  if (method !== 'POST') return null;
  // What names no site at all goes on: its form says what to do, and does nothing.
  if (origin && !isSameSite(origin, host)) return { status: 403, words: FOREIGN };
  if (!/^\d{1,15}$/.test(contentLength ?? ''))
    return { status: 411, words: 'This was sent without its length. Send the form from its page.' };
  const limit = bodyLimit(pathname);
  if (Number(contentLength) > limit)
    return {
      status: 413,
      words: `This is more than ${limit / MB} MB, which is more than this page takes. Go back, make it smaller, and send it once more.`,
    };
  return /^multipart\/form-data\s*;/i.test(contentType ?? '')
    ? null
    : { status: 415, words: 'This was not sent by a form of this site.' };
}

const FOREIGN_DOWNLOAD = 'Another site asked for this. Open the page here and ask for it there.';
const FOREIGN = 'This was not sent from this site. Open the page again and send it from there.';

/** True when the origin that a request names is the host that it was sent to. */
export function isSameSite(origin: string, host: string | null | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
