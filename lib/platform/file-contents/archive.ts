import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import type { FileFault } from '../file-faults';

/** The files that are ZIP archives of parts, with what the part that says their kind must hold. */
const kinds = {
  docx: ['[Content_Types].xml', /officedocument\.wordprocessingml\.document\.main\+xml/],
  xlsx: ['[Content_Types].xml', /officedocument\.spreadsheetml\.sheet\.main\+xml/],
  pptx: ['[Content_Types].xml', /officedocument\.presentationml\.presentation\.main\+xml/],
  odt: ['mimetype', /^application\/vnd\.oasis\.opendocument\.text\s*$/],
  ods: ['mimetype', /^application\/vnd\.oasis\.opendocument\.spreadsheet\s*$/],
} as const;

export type ArchiveEnding = keyof typeof kinds;

/** True for an ending whose files are archives. */
export function isArchive(ending: string): ending is ArchiveEnding {
  return Object.hasOwn(kinds, ending);
}

const MOST_PARTS = 20_000;
const MOST_UNPACKED = 1_000_000_000;
/** Office XML seldom packs better than 1:50. Small files may: a sheet of one value over and over. */
const MOST_RATIO = 250;
const UNPACKED_WITHOUT_RATIO = 100_000_000;
const MOST_BYTES_OF_KIND = 2_000_000;

const MACRO_PART = /(?:^|\/)vba(?:project|data)\.|^basic\/|^scripts\//i;
const ACTIVE_PART = /(?:^|\/)activex\//i;
/** Charts carry their numbers as a workbook of their own, which is no more than the chart shows. */
const EMBEDDED_PART = /(?:^|\/)embeddings\/(?!.*\.xlsx$)./i;
const PROGRAM =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|reg|cpl|docm|xlsm|pptm|dotm|xltm|xlam)$/i;

/** What the archive's list of names, its declared sizes and its word on its kind give away. Nothing else is unpacked. */
export async function archiveFault(archive: ZipFile, ending: ArchiveEnding, size: number): Promise<FileFault | null> {
  if (archive.entryCount > MOST_PARTS) return 'mismatch';
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return partsFault(entries, size) ?? (await kindFault(archive, entries, ending));
}

function partsFault(entries: readonly Entry[], size: number): FileFault | null {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isBomb = unpacked > MOST_UNPACKED || (unpacked > UNPACKED_WITHOUT_RATIO && unpacked > size * MOST_RATIO);
  if (isBomb) return 'unpacks-too-large';
  if (entries.some((entry) => entry.isEncrypted())) return 'locked';
  if (new Set(entries.map(({ fileName }) => comparableName(fileName))).size < entries.length) return 'broken';
  const has = (pattern: RegExp) => entries.some(({ fileName }) => pattern.test(fileName));
  if (has(MACRO_PART)) return 'macros';
  if (has(ACTIVE_PART)) return 'active-content';
  return has(EMBEDDED_PART) || has(PROGRAM) ? 'embedded-files' : null;
}

/** Programs differ in which of two parts of one name they read, so that the other could hide. */
function comparableName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

const MACRO_KIND = /macroEnabled\.(?:main|template)|macroEnabledTemplate\.main/i;

async function kindFault(
  archive: ZipFile,
  entries: readonly Entry[],
  ending: ArchiveEnding,
): Promise<FileFault | null> {
  const [part, pattern] = kinds[ending];
  const entry = entries.find(({ fileName }) => fileName === part);
  if (!entry || entry.uncompressedSize > MOST_BYTES_OF_KIND) return 'mismatch';
  const said = (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8');
  if (MACRO_KIND.test(said)) return 'macros';
  return pattern.test(said) ? null : 'mismatch';
}
