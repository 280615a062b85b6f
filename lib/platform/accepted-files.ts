import { counted } from './counted';
/** The largest file that is taken: 25 MB. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

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
} as const satisfies Record<string, FileKind>;

export type FileEnding = keyof typeof acceptedFiles;

/** For the accept attribute of a file field. */
export const acceptAttribute = [...Object.keys(acceptedFiles), 'jpeg'].map((ending) => `.${ending}`).join(',');

/** What may be chosen, for the hint of a file field. */
export const acceptedFilesHint =
  'A PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text or CSV file, 25 MB or smaller.';

const macros = 'This file can hold macros, which may be unsafe. Save it again without them';
const older = 'This file is in an old format. Save it again as';

const refusedEndings: Readonly<Record<string, string>> = {
  doc: `${older} a Word document (.docx) and choose it once more.`,
  xls: `${older} an Excel workbook (.xlsx) and choose it once more.`,
  ppt: `${older} a PowerPoint presentation (.pptx) and choose it once more.`,
  docm: `${macros} as .docx and choose it once more.`,
  xlsm: `${macros} as .xlsx and choose it once more.`,
  pptm: `${macros} as .pptx and choose it once more.`,
  zip: 'A ZIP file holds other files. Take them out and send each as evidence of its own.',
};

/** The ending of a file's name when it is one that is taken, or the sentence that says what to do instead. */
export function fileEnding(name: string): FileEnding | { fault: string } {
  const written = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const ending = written === 'jpeg' ? 'jpg' : written;
  if (Object.hasOwn(acceptedFiles, ending)) return ending as FileEnding;
  const fault = Object.hasOwn(refusedEndings, ending) ? refusedEndings[ending] : undefined;
  return { fault: fault ?? `This kind of file is not taken. Choose one of these: ${acceptedFilesHint}` };
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

/** A file's size in words: "1.2 MB", "340 kB", "12 bytes". */
export function formatBytes(size: number): string {
  if (size < 1000) return counted(size, 'byte');
  if (size < 999_500) return `${Math.round(size / 1000)} kB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
