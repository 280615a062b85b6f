import { redirect } from 'next/navigation';

/** An address that no page has. */
const NOWHERE = '/nothing-here';

/**
 * Ends a page as "not found", with the same answer whether the thing does not exist or the reader may not know of it.
 * Next's own notFound() leaves the page empty where JavaScript is off; an address that no page has is drawn in full.
 */
export function notFound(): never {
  redirect(NOWHERE);
}
