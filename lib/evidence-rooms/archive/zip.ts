import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { ZipFile } from 'yazl';
import { checkedStream } from './checked-stream';
import type { ArchivePlan } from './plan';

type Open = (itemId: string) => Promise<ReadableStream<Uint8Array>>;

/** What yazl writes of an entry at the end of an archive, its path apart, at most. */
const ENTRY_BYTES = 46 + 9 + 28;
const PLAIN_END = 0xffff;

/**
 * An archive as a stream, and its size in bytes, which is known beforehand because nothing is compressed. Reads one file
 * at a time, and only as fast as the archive is taken. Breaks off in an error when a file is not what it should be;
 * cancelling it closes what is open.
 */
export async function zipStream(
  { made, files }: ArchivePlan,
  open: Open,
): Promise<{ stream: ReadableStream<Uint8Array>; sizeInBytes: number }> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  let current: Readable | undefined;
  const breakOff = (error: Error) => {
    current?.destroy();
    out.destroy(error);
  };
  zip.on('error', breakOff);
  out.on('close', () => current?.destroy());

  for (const { path, text } of made) zip.addBuffer(Buffer.from(text), path, { compress: false });
  for (const { path, itemId, sizeInBytes, sha256, sentAt } of files) {
    zip.addReadStreamLazy(path, { compress: false, size: sizeInBytes, mtime: sentAt, mode: 0o100644 }, (give) => {
      if (out.destroyed) return;
      open(itemId).then((stored) => {
        current = checkedStream(Readable.fromWeb(stored as WebStream<Uint8Array>), { sha256, sizeInBytes });
        current.on('error', breakOff);
        if (out.destroyed) current.destroy();
        else give(null, current);
      }, breakOff);
    });
  }
  const entries = [...made, ...files].reduce((sum, { path }) => sum + ENTRY_BYTES + Buffer.byteLength(path), 0);
  // yazl 3.3 expects the longer end of an archive from 64 kB of entries on, and writes it from 4 GB: asked for, both do.
  const forceZip64Format = entries >= PLAIN_END;
  const sizeInBytes = await new Promise<number>((resolve) => {
    // Its types do not know what the callback is given.
    zip.end({ forceZip64Format, comment: '' }, resolve as () => void);
  });
  return { stream: Readable.toWeb(out) as ReadableStream<Uint8Array>, sizeInBytes };
}
