import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '@/scripts/testing/office';

export type OfficeHeading = { level: number; text: string };

/** What LibreOffice makes of a Word file: its flat text document, as XML. */
export async function openInOffice(bytes: Uint8Array): Promise<string> {
  const office = findOffice();
  const folder = await mkdtemp(path.join(tmpdir(), 'prepare-office-'));
  try {
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await writeFile(path.join(folder, 'document.docx'), bytes);
    await promisify(execFile)(
      office,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'fodt', '--outdir', folder, 'document.docx'],
      { cwd: folder, timeout: 90_000 },
    );
    return await readFile(path.join(folder, 'document.fodt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The headings of a flat text document in their order. */
export function headingsOf(xml: string): OfficeHeading[] {
  return [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d+)"[^>]*>(.*?)<\/text:h>/gs)].map(
    ([, level = '', inner = '']) => ({ level: Number(level), text: wordsOf(inner) }),
  );
}

/** The entries of its table of contents, without their page numbers. */
export function contentsOf(xml: string): string[] {
  const [, index = ''] = /<text:index-body>(.*?)<\/text:index-body>/s.exec(xml) ?? [];
  return [...index.matchAll(/<text:p\b[^>]*>(.*?)<\/text:p>/gs)].map(([, inner = '']) => {
    return wordsOf(inner.split('<text:tab/>')[0] ?? '');
  });
}

function wordsOf(inner: string): string {
  return inner
    .replaceAll(/<text:s\b[^>]*\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&apos;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
