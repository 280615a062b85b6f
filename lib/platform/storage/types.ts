export type StoredFile = { storageKey: string; sha256: string; sizeInBytes: number };

/** The bytes from `start` to `end`, both counted from 0 and both included. */
export type ByteRange = { start: number; end: number };

export type ListedFile = { storageKey: string; sizeInBytes: number; modifiedAt: Date };

/** No file is kept under the key, which the store itself has said: not merely that it could not be asked. */
export class MissingFile extends Error {
  constructor(options?: ErrorOptions) {
    super('no file is kept under this key', options);
    this.name = 'MissingFile';
  }
}

/**
 * A place where files lie. Keys are ours (`storageKeyOf`); each function throws RangeError for anything else, and whatever
 * the place answers with when it does not work.
 */
export type Store = {
  /** Keeps the bytes under the key, in the place of what was there. When it returns they outlast a crash; until then nothing new stands there. */
  keep(bytes: Uint8Array, storageKey: string): Promise<void>;
  /** The same with a finished local file, which stays where it is and must not be written to any more. In constant memory. */
  keepFrom(localPath: string, storageKey: string): Promise<void>;
  /** The file's bytes as a stream, opened before it returns. Throws MissingFile. */
  open(storageKey: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
  /** Lets `use` read the file at a local path, which is not to be used afterwards. Throws MissingFile. */
  withLocal<T>(storageKey: string, use: (localPath: string) => Promise<T>): Promise<T>;
  /** Takes a file away, also one that was never finished. Does nothing when there is none. */
  remove(storageKey: string): Promise<void>;
  /** Every file that is kept, in no order; throws rather than leave one out. */
  list(): AsyncIterable<ListedFile>;
  /** Throws when the place cannot be used. */
  check(): Promise<void>;
};
