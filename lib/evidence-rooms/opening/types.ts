/** A file as it lies in storage, with what it must be. */
export type SentFile = {
  storageKey: string;
  mediaType: string;
  fileName: string;
  sizeInBytes: number;
  sha256: string;
};

/** A frozen file with where it lies, for packing. */
export type PackedFile = { itemId: string; storageKey: string };
