/** Stands for this site while a path is resolved as a browser resolves it. */
const SITE = 'http://site.invalid';

/**
 * The path as a browser would follow it when it stays on this site; otherwise the start page. What a browser drops or
 * takes for a slash (tabs, line breaks, backslashes) may hide the address of another site, so nothing is compared
 * before it is resolved, and only what came out of resolving goes on.
 */
export function ownPath(path: string): string {
  if (!path.startsWith('/') || !URL.canParse(path, SITE)) return '/';
  const { origin, pathname, search, hash } = new URL(path, SITE);
  return origin === SITE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
