import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import yauzl, { type ZipFile } from 'yauzl';
import {
  acceptedFiles,
  cleanFileName,
  type FileEnding,
  fileEnding,
  MAX_FILE_BYTES,
  mostBytesOf,
} from './accepted-files';
import { type ArchiveEnding, archiveFault, isArchive } from './file-contents/archive';
import { type FileFault, fileFaultSentence } from './file-faults';

/** A file's name and kind; or what is wrong with it, as a word of a closed list and as a sentence. */
export type FileCheck = { fileName: string; mediaType: string } | { fault: string; code: FileFault };

/** A file to look at, wherever its bytes are: none of this needs all of them at once. */
type Source = {
  size: number;
  detect(): Promise<string | undefined>;
  chunks(): AsyncIterable<Uint8Array>;
  tail(bytes: number): Promise<Uint8Array>;
  archive(): Promise<ZipFile>;
};

/**
 * What a file is, by its content, when that is a kind that is taken and its name says the same; otherwise a sentence
 * that says what is wrong and what to do. Nothing is unpacked: of archives only the list of names is read. For files of
 * 25 MB and less.
 */
export async function checkFile(name: string, bytes: Uint8Array): Promise<FileCheck> {
  if (bytes.byteLength > MAX_FILE_BYTES)
    return {
      code: 'too-large',
      fault: 'This file is larger than 25 MB. Make it smaller or split it, and choose it once more.',
    };
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return checkSource(name, {
    size: bytes.byteLength,
    detect: async () => (await fileTypeFromBuffer(bytes))?.ext,
    chunks: () => Readable.from([whole]),
    tail: async (length) => whole.subarray(-length),
    archive: () => yauzl.fromBufferPromise(whole),
  });
}

/**
 * As `checkFile`, for a local file of up to 2 GB: it is read in pieces, so memory stays the same whatever its size.
 * Throws when the file cannot be read.
 */
export async function checkFileAt(path: string, name: string): Promise<FileCheck> {
  const { size } = await stat(path);
  return checkSource(name, {
    size,
    detect: async () => (await fileTypeFromFile(path))?.ext,
    chunks: () => createReadStream(path),
    tail: (length) => tailOf(path, size, length),
    archive: () => yauzl.openPromise(path, { autoClose: false }),
  });
}

async function tailOf(path: string, size: number, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const from = Math.max(0, size - length);
    const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer;
  } finally {
    await handle.close();
  }
}

async function checkSource(name: string, source: Source): Promise<FileCheck> {
  const fileName = cleanFileName(name);
  const ending = fileEnding(fileName);
  const code = await faultOf(ending, source);
  if (code) return { code, fault: fileFaultSentence(code, fileName) };
  // The ending is one that is taken, or there would be a fault.
  return { fileName, mediaType: acceptedFiles[ending as FileEnding].mediaType };
}

async function faultOf(ending: FileEnding | { fault: string }, source: Source): Promise<FileFault | null> {
  if (source.size === 0) return 'empty';
  if (typeof ending === 'object') return 'not-taken';
  if (source.size > mostBytesOf(ending)) return 'too-large';
  if (ending === 'txt' || ending === 'csv') return textFault(source);
  // Files that are broken on purpose may make the detector throw; they are then of no kind at all.
  const detected = await source.detect().catch(() => undefined);
  if (detected === 'cfb') return 'locked-or-old';
  if (['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'ppsm'].includes(detected ?? '')) return 'macros';
  if (isArchive(ending)) return packageFault(ending, source);
  if (detected !== ending) return 'mismatch';
  return ending === 'pdf' ? endFault(source) : null;
}

const MARKUP = /^\s*(?:<(?:!|\?|[a-z])|%PDF-|\{\\rtf)/i;
const START_OF_TEXT = 1024;

async function textFault(source: Source): Promise<FileFault | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    for await (const chunk of source.chunks()) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) return 'mismatch';
      if (start.length < START_OF_TEXT) start += text.slice(0, START_OF_TEXT);
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return 'not-utf-8';
    throw error;
  }
  return MARKUP.test(start) ? 'mismatch' : null;
}

async function packageFault(ending: ArchiveEnding, source: Source): Promise<FileFault | null> {
  let archive: ZipFile | null = null;
  try {
    archive = await source.archive();
    return await archiveFault(archive, ending, source.size);
  } catch {
    return 'mismatch';
  } finally {
    archive?.close();
  }
}

/** Some programs write behind the end; none writes this much. */
const END_OF_PDF = 64 * 1024;

async function endFault(source: Source): Promise<FileFault | null> {
  const end = Buffer.from(await source.tail(END_OF_PDF)).toString('latin1');
  return end.includes('%%EOF') ? null : 'not-whole';
}
