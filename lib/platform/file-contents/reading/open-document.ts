import type { Contents } from '../types.ts';
import { ContentFault } from './fault.ts';
import { openParts, type Parts } from './parts.ts';
import { Passages } from './passages.ts';
import { attributeOf, eachToken } from './xml.ts';

/** Elements that end a line of what people read. */
const ENDS_LINE = new Set(['text:p', 'text:h', 'table:table-row', 'text:line-break']);

/** What an OpenDocument text or spreadsheet says; of a spreadsheet sheet by sheet. Throws ContentFault. */
export async function readOpenDocument(ending: 'odt' | 'ods', path: string): Promise<Contents> {
  const parts = await openParts(path);
  await expectUnlocked(parts);
  const passages = new Passages();
  const sheets = await readContent(parts, passages, ending === 'ods');
  return {
    pageCount: ending === 'ods' ? sheets : null,
    text: passages.isCut ? 'partly' : 'read',
    passages: passages.all,
  };
}

async function expectUnlocked(parts: Parts): Promise<void> {
  await eachToken(await parts.open('META-INF/manifest.xml'), (token) => {
    if (token.kind === 'open' && /(?:^|:)encryption-data$/.test(token.name)) throw new ContentFault('locked');
  });
}

async function readContent(parts: Parts, passages: Passages, hasSheets: boolean): Promise<number> {
  let words: string[] = [];
  let sheets = 0;
  let deleted = 0;
  const keep = (page: number | null) => {
    passages.add(page, words.join(''));
    words = [];
  };
  await eachToken(await parts.open('content.xml'), (token) => {
    if (token.kind === 'text') {
      if (deleted === 0 && !passages.isFull) words.push(token.text);
      return;
    }
    const { kind, name, attributes, isEmpty } = token;
    if (name === 'script:event-listener') throw new ContentFault('macros');
    if (/:dde-(?:connection|link|source)/.test(name)) throw new ContentFault('outside-links');
    if (name === 'text:tracked-changes' && !isEmpty) deleted += kind === 'open' ? 1 : -1;
    if (name === 'text:tab' || name === 'text:s') words.push(' ');
    if (name === 'table:table-cell' && kind === 'close') words.push('\t');
    if (ENDS_LINE.has(name) && (kind === 'close' || isEmpty)) words.push('\n');
    if (!hasSheets || name !== 'table:table') return;
    if (kind === 'close') return keep(sheets);
    sheets += 1;
    words = [attributeOf(attributes, 'table:name') ?? '', '\n'];
  });
  if (!hasSheets) keep(null);
  return sheets;
}
