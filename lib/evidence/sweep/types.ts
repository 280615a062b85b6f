/** A file of evidence as its row says that it was sent. */
export type FileToRead = { versionId: string; storageKey: string; sha256: string };

/**
 * What a sweep did, counted. `removed`: files that no row names or that were never whole; `damaged`: what is gone, or not
 * what was sent; `unread`: what the store had but could not give.
 */
export type Sweep = { files: number; bytes: number; removed: number; damaged: number; unread: number };
