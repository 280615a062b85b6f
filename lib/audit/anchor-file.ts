import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { type Anchor, anchorLine, hashOfLine, readAnchors, unanchored } from './anchors';

/**
 * Appends a line for every head that the file does not end with yet, and gives how many. What it gives is on the disk.
 * The file and its folder are made where they are missing, readable by their owner only.
 * Throws where the file cannot be written: nothing is anchored then, and the job that asked tries again.
 */
export async function appendAnchors(file: string, heads: readonly Anchor[], at: Date): Promise<number> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    const text = await finishedLines(handle);
    const book = readAnchors(text);
    const lines: string[] = [];
    let previous = book.lastLineHash;
    for (const head of unanchored(book, heads)) {
      const line = anchorLine(head, at, previous);
      previous = hashOfLine(line);
      lines.push(`${line}\n`);
    }
    if (lines.length > 0) {
      await handle.appendFile(lines.join(''));
      await handle.sync();
    }
    return lines.length;
  } finally {
    await handle.close();
  }
}

/** The file's text, from which a last line that a crash left without an end is taken away. */
async function finishedLines(handle: FileHandle): Promise<string> {
  const text = await handle.readFile('utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end === text.length) return text;
  const finished = text.slice(0, end);
  await handle.truncate(Buffer.byteLength(finished));
  return finished;
}
