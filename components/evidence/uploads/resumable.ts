/** Where files go: whose they are, and the item whose newest file one is to follow. */
export type Destination = { areaSlug: string; personId: string; partnerId: string; itemId: string | null };

type Begun = Pick<File, 'name' | 'size' | 'lastModified'>;

/**
 * The name under which this browser remembers how far a file has come: of this person alone, and for this place alone.
 * The file's own name, which may name somebody, is not in it: only a number that tells it from others.
 */
function keyOf({ areaSlug, personId, partnerId, itemId }: Destination, { name, size, lastModified }: Begun): string {
  const mark = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291, 7);
  return ['upload', areaSlug, personId, partnerId, itemId ?? '', size, lastModified, mark].join(':');
}

/** The address of the upload that was begun with the same file, where this browser remembers one. */
export function begunUpload(to: Destination, file: Begun): string | null {
  try {
    return localStorage.getItem(keyOf(to, file));
  } catch {
    // A browser that keeps nothing begins anew.
    return null;
  }
}

/** True where this browser remembers the upload of that id, so that the same file, chosen again, goes on. */
export function isRemembered(uploadId: string): boolean {
  try {
    return Object.entries(localStorage).some(
      ([key, url]) => key.startsWith('upload:') && String(url).endsWith(`/${uploadId}`),
    );
  } catch {
    return false;
  }
}

/** Remembers the address of the upload of a file, or forgets it. */
export function rememberUpload(to: Destination, file: Begun, url: string | null): void {
  try {
    if (url === null) localStorage.removeItem(keyOf(to, file));
    else localStorage.setItem(keyOf(to, file), url);
  } catch {
    // The same file then goes on only while this page is open.
  }
}
