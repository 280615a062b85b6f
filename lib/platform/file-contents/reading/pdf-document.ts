import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  getDocument as loadPdf,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ContentFault } from './fault.ts';

const BYTES_AT_ONCE = 256 * 1024;

/** Reads of the file what is asked for, so that a large one is not in memory as a whole. */
class FileRange extends PDFDataRangeTransport {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle, size: number) {
    super(size, null);
    this.#handle = handle;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#handle
      .read(Buffer.alloc(end - begin), 0, end - begin, begin)
      .then(({ buffer, bytesRead }) => this.onDataRange(begin, new Uint8Array(buffer.subarray(0, bytesRead))))
      .catch(() => this.abort());
  }
}

const folderOf = (name: string) =>
  `${pathToFileURL(path.join(process.cwd(), 'node_modules', 'pdfjs-dist', name)).pathname}/`;

/** Opens a PDF: no script in it is run, and nothing is fetched. Throws ContentFault for one that cannot be opened. */
export async function openPdf(file: string): Promise<PDFDocumentProxy> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  try {
    return await loadPdf({
      range: new FileRange(handle, size),
      rangeChunkSize: BYTES_AT_ONCE,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: VerbosityLevel.ERRORS,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      cMapUrl: folderOf('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folderOf('standard_fonts'),
      wasmUrl: folderOf('wasm'),
      iccUrl: folderOf('iccs'),
    }).promise;
  } catch (error) {
    throw new ContentFault(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken');
  }
}
