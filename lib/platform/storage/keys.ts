const STORAGE_KEY = /^[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for what `storageKeyOf` makes of an id, and for nothing else. */
export function isStorageKey(text: string): boolean {
  return STORAGE_KEY.test(text) && text.startsWith(text.slice(3, 5));
}

/** Throws RangeError for anything that is not one of our keys, so that no path gets out of where files lie. */
export function refuseOtherKeys(storageKey: string): void {
  if (!isStorageKey(storageKey)) throw new RangeError('not a storage key');
}
