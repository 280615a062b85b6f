import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

/** A file that turned out not to be what its manifest says. */
class ChangedFile extends Error {}

/**
 * Passes a file on and counts its hash. Ends in an error, and so breaks off whatever is sent, when the file is another
 * one than it should be: its last chunk is given only once the hash fits, so that it never arrives whole. Destroying what
 * it gives closes the source too.
 */
export function checkedStream(
  source: Readable,
  { sha256, sizeInBytes }: { sha256: string; sizeInBytes: number },
): Readable {
  const hash = createHash('sha256');
  const changed = () => new ChangedFile('a file is no longer what was sent');
  let left = sizeInBytes;
  let held: Buffer | undefined;
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      left -= chunk.byteLength;
      // Not a byte more than was announced leaves the house.
      if (left < 0) return next(changed());
      const before = held;
      held = chunk;
      next(null, before);
    },
    flush(end) {
      if (hash.digest('hex') === sha256) end(null, held);
      else end(changed());
    },
  });
  return pipeline(source, checked, () => {
    // What went wrong reaches the reader by the error of the stream that it reads.
  });
}
