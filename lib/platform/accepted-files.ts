import { counted } from './counted';

const MEGABYTE = 1024 * 1024;

/** The largest file that a form sends by itself, in one piece: 25 MB. */
export const MAX_FILE_BYTES = 25 * MEGABYTE;

/** The largest file that an upload takes: 2 GB. Fits a column of 4 bytes. */
export const MAX_UPLOAD_BYTES = 2_000_000_000;

/** The largest document or picture, whose content is read to check it: 500 MB. Recordings may be larger. */
export const MAX_DOCUMENT_BYTES = 500_000_000;

type FileKind = { label: string; mediaType: string };

/** The files that are taken, by the ending of their name. `label` completes "says it is …". */
export const acceptedFiles = {
  pdf: { label: 'a PDF', mediaType: 'application/pdf' },
  docx: {
    label: 'a Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'an Excel workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    label: 'a PowerPoint presentation',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odt: { label: 'an OpenDocument text', mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { label: 'an OpenDocument spreadsheet', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  png: { label: 'a PNG picture', mediaType: 'image/png' },
  jpg: { label: 'a JPEG picture', mediaType: 'image/jpeg' },
  txt: { label: 'plain text', mediaType: 'text/plain; charset=utf-8' },
  csv: { label: 'a CSV table', mediaType: 'text/csv; charset=utf-8' },
  mp4: { label: 'an MP4 recording', mediaType: 'video/mp4' },
  mp3: { label: 'an MP3 recording', mediaType: 'audio/mpeg' },
} as const satisfies Record<string, FileKind>;

export type FileEnding = keyof typeof acceptedFiles;

/** For the accept attribute of a file field. A phone that keeps its photographs as HEIC turns them into JPEG by it. */
export const acceptAttribute = [...Object.keys(acceptedFiles), 'jpeg'].map((ending) => `.${ending}`).join(',');

const takenKinds =
  'A PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text or CSV file, or an MP4 or MP3 recording';

/** What may be chosen, for the hint of a file field that sends one file in one piece. */
export const acceptedFilesHint = `${takenKinds}, 25 MB or smaller.`;

/** What may be chosen for an upload that goes on after a break. */
export const acceptedUploadsHint = `${takenKinds}. Recordings may have 2 GB, everything else 500 MB.`;

const macros = 'This file can hold macros, which may be unsafe. Save it again without them';
const older = 'This file is in an old format. Save it again as';
const heic = 'This picture is in a format that many cannot open. Save it again as JPEG (.jpg) and choose it once more.';

const refusedEndings: Readonly<Record<string, string>> = {
  doc: `${older} a Word document (.docx) and choose it once more.`,
  xls: `${older} an Excel workbook (.xlsx) and choose it once more.`,
  ppt: `${older} a PowerPoint presentation (.pptx) and choose it once more.`,
  docm: `${macros} as .docx and choose it once more.`,
  xlsm: `${macros} as .xlsx and choose it once more.`,
  pptm: `${macros} as .pptx and choose it once more.`,
  zip: 'A ZIP file holds other files. Take them out and send each as evidence of its own.',
  heic,
  heif: heic,
};

/** The ending of a file's name when it is one that is taken, or the sentence that says what to do instead. */
export function fileEnding(name: string): FileEnding | { fault: string } {
  const written = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const ending = written === 'jpeg' ? 'jpg' : written;
  if (Object.hasOwn(acceptedFiles, ending)) return ending as FileEnding;
  const fault = Object.hasOwn(refusedEndings, ending) ? refusedEndings[ending] : undefined;
  return { fault: fault ?? `This kind of file is not taken. Choose one of these: ${takenKinds}.` };
}

/** The ending that files of a stored media type have; null for one that is not taken any more. */
export function endingOf(mediaType: string): FileEnding | null {
  const bare = (text: string) => text.split(';', 1)[0];
  const endings = Object.keys(acceptedFiles) as FileEnding[];
  return endings.find((ending) => bare(acceptedFiles[ending].mediaType) === bare(mediaType)) ?? null;
}

/** The most bytes that a file of this kind may have. */
export function mostBytesOf(ending: FileEnding): number {
  return ending === 'mp4' || ending === 'mp3' ? MAX_UPLOAD_BYTES : MAX_DOCUMENT_BYTES;
}

/**
 * A file's name as it is stored and offered again: its last part only, without control characters or what a file
 * system would not take, at most 150 characters, its ending kept.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = plain.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [plain, ''] : [plain.slice(0, dot), plain.slice(dot)];
  return `${[...(stem.trim() || 'file')].slice(0, 140).join('')}${ending.slice(0, 10)}`;
}

/** A file's size in words: "1.2 GB", "1.2 MB", "340 kB", "12 bytes". */
export function formatBytes(size: number): string {
  if (size < 1000) return counted(size, 'byte');
  if (size < 999_500) return `${Math.round(size / 1000)} kB`;
  if (size < 999_950_000) return `${(size / 1_000_000).toFixed(1)} MB`;
  return `${(size / 1_000_000_000).toFixed(1)} GB`;
}
