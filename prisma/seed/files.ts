import { readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptedFiles } from '@/lib/platform/accepted-files';
import { storeFile } from '@/lib/platform/storage/storage';
import type { StoredFile } from '@/lib/platform/storage/types';
import type { AreaContent } from './content';
import type { FileContent, PdfContent } from './evidence-content';
import { plainPdf, scannedPdf } from './pdf';

/** A file of an evidence item as it lies in storage. */
export type KeptFile = StoredFile & { fileName: string; mediaType: string };

/** The bytes of an example's file. */
export function bytesOf(file: FileContent): Uint8Array {
  if (file.type === 'csv') {
    return new TextEncoder().encode(`${file.rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
  }
  return file.type === 'pdf' ? pdfOf(file) : new TextEncoder().encode(`${file.lines.join('\n\n')}\n`);
}

function pdfOf({ lines, scan, printsItself }: PdfContent): Uint8Array {
  if (scan) return scannedPdf(readFileSync(path.join(import.meta.dirname, 'scans', `${scan}.png`)));
  return plainPdf(lines, printsItself ? 'this.print({ bUI: true });' : null);
}

function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes the files of an area's evidence; `onKept` hears of each at once, so that it can be taken away again. */
export async function keepFiles(
  content: AreaContent,
  onKept: (storageKey: string) => void,
): Promise<ReadonlyMap<string, KeptFile>> {
  // Waits for all of them even when one fails: none may be written after the caller has taken the others away.
  const writing = await Promise.allSettled(
    content.evidence.map(async ({ key, file }): Promise<[string, KeptFile]> => {
      const stored = await storeFile(bytesOf(file));
      onKept(stored.storageKey);
      const { mediaType } = acceptedFiles[file.type];
      return [key, { ...stored, fileName: `${file.name}.${file.type}`, mediaType }];
    }),
  );
  return new Map(
    writing.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    }),
  );
}
