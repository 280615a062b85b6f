import { fileTypeFromBuffer } from 'file-type';
import yauzl from 'yauzl';
import { acceptedFiles, cleanFileName, type FileEnding, fileEnding, MAX_FILE_BYTES } from './accepted-files';

export type FileCheck = { fileName: string; mediaType: string } | { fault: string };

/**
 * What a file is, by its content, when that is a kind that is taken and its name says the same; otherwise a sentence
 * that says what is wrong and what to do. Nothing is unpacked: of archives only the list of names is read.
 */
export async function checkFile(name: string, bytes: Uint8Array): Promise<FileCheck> {
  if (bytes.byteLength === 0) return { fault: 'This file is empty. Choose one that has something in it.' };
  if (bytes.byteLength > MAX_FILE_BYTES)
    return { fault: 'This file is larger than 25 MB. Make it smaller or split it, and choose it once more.' };
  const fileName = cleanFileName(name);
  const ending = fileEnding(fileName);
  if (typeof ending === 'object') return ending;
  const fault = ending === 'txt' || ending === 'csv' ? textFault(ending, bytes) : await binaryFault(ending, bytes);
  return fault ? { fault } : { fileName, mediaType: acceptedFiles[ending].mediaType };
}

function mismatch(ending: FileEnding): string {
  const { label } = acceptedFiles[ending];
  return `This file says it is ${label} but is not. Save it again as ${label} (.${ending}) and choose it once more.`;
}

const MARKUP = /^\s*(?:<(?:!|\?|[a-z])|%PDF-|\{\\rtf)/i;

function textFault(ending: 'txt' | 'csv', bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'This file is not written as UTF-8 text. Save it again as text or CSV with “UTF-8” and choose it once more.';
  }
  return text.includes('\0') || MARKUP.test(text) ? mismatch(ending) : null;
}

const WITH_MACROS = 'This file holds macros, which may be unsafe. Save it again without them and choose it once more.';
const LOCKED_OR_OLD =
  'This file is in an old Office format or is locked with a password. Save it again in today’s format without a password, and choose it once more.';

async function binaryFault(ending: FileEnding, bytes: Uint8Array): Promise<string | null> {
  // Files that are broken on purpose may make the detector throw; they are then of no kind at all.
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (detected?.ext === 'cfb') return LOCKED_OR_OLD;
  if (['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'ppsm'].includes(detected?.ext ?? '')) return WITH_MACROS;
  if (detected?.ext !== ending) return mismatch(ending);
  if (!['docx', 'xlsx', 'pptx', 'odt', 'ods'].includes(ending)) return null;
  return archiveFault(ending, bytes);
}

const MOST_PARTS = 20_000;
const MACRO_PART = /(?:^|\/)vba(?:project|data)\.|^basic\/|^scripts\//i;

async function archiveFault(ending: FileEnding, bytes: Uint8Array): Promise<string | null> {
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (archive.entryCount > MOST_PARTS) return mismatch(ending);
    for await (const { fileName } of archive.eachEntry()) {
      if (MACRO_PART.test(fileName)) return WITH_MACROS;
    }
    return null;
  } catch {
    return mismatch(ending);
  }
}
