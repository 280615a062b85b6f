import { open } from 'node:fs/promises';
import type { Contents } from '../types.ts';
import { ContentFault } from './fault.ts';

/** Unpacked a picture has four bytes for each of its points: this is the most that can be shown. */
const MOST_POINTS = 100_000_000;
const BYTES_OF_HEAD = 1024 * 1024;

/** Makes sure that a picture is not of a size that nothing could show. Pictures hold no text to search. */
export async function readPicture(ending: 'png' | 'jpg', path: string): Promise<Contents> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BYTES_OF_HEAD), 0, BYTES_OF_HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const size = ending === 'png' ? pngSize(head) : jpegSize(head);
    if (!size || size.width * size.height === 0) throw new ContentFault('broken');
    if (size.width * size.height > MOST_POINTS) throw new ContentFault('unpacks-too-large');
  } finally {
    await handle.close();
  }
  return { pageCount: 1, text: 'none', passages: [] };
}

function pngSize(head: Buffer) {
  if (head.length < 24) return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** The size stands in the frame’s header, behind segments that each say how long they are. */
function jpegSize(head: Buffer) {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
