import type { Contents } from '../types.ts';
import { ContentFault } from './fault.ts';
import { openParts, type Parts } from './parts.ts';
import { Passages } from './passages.ts';
import { expectNothingElsewhere, relationshipsOf } from './relationships.ts';
import { attributeOf, decoded, eachToken } from './xml.ts';

/** More than any document’s running text, so that a part of nothing but words ends somewhere. */
const MOST_CHARACTERS_OF_PART = 6_000_000;

/** A program that Word or Excel is to ask for text when the file is opened. */
const ASKS_PROGRAM = /(?:^|\s)DDE(?:AUTO)?\b/i;

/** What a Word document, an Excel workbook or a PowerPoint presentation says. Throws ContentFault. */
export async function readOffice(ending: 'docx' | 'xlsx' | 'pptx', path: string): Promise<Contents> {
  const parts = await openParts(path);
  await expectNothingElsewhere(parts);
  const passages = new Passages();
  const pageCount = await readers[ending](parts, passages);
  return { pageCount, text: passages.isCut ? 'partly' : 'read', passages: passages.all };
}

const readers = { docx: readWord, xlsx: readExcel, pptx: readPowerPoint };

/** The running text and the notes below it; text that was deleted while changes were tracked is not there. */
async function readWord(parts: Parts, passages: Passages): Promise<null> {
  await expectNoFields(parts);
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const words: string[] = [];
    let inside = '';
    await eachToken(await parts.open(name), (token) => {
      if (token.kind === 'text') {
        if (inside === 'w:t') words.push(token.text);
        return;
      }
      if (token.kind === 'open') {
        inside = token.isEmpty ? '' : token.name;
        if (token.name === 'w:tab') words.push('\t');
        if (token.name === 'w:br' || token.name === 'w:cr') words.push('\n');
        return;
      }
      inside = '';
      if (token.name === 'w:p') words.push('\n');
      if (token.name === 'w:tc') words.push('\t');
    });
    passages.add(null, joined(words, passages));
  }
  return null;
}

/** A field’s instruction may stand in pieces, in headers and comments as well as in the text, under any prefix. */
async function expectNoFields(parts: Parts): Promise<void> {
  for (const name of parts.names.filter((each) => /^word\/.+\.xml$/i.test(each))) {
    let instruction = '';
    let isInstruction = false;
    await eachToken(await parts.open(name), (token) => {
      if (token.kind === 'text') {
        if (isInstruction) instruction += token.text;
        return;
      }
      const local = localName(token.name);
      isInstruction = token.kind === 'open' && /^(?:i|delI)nstrText$/.test(local) && !token.isEmpty;
      if (local === 'fldChar') instruction += ' ';
      if (local === 'fldSimple') instruction += decoded(token.attributes).replace(/["']/g, ' ');
    });
    if (ASKS_PROGRAM.test(instruction)) throw new ContentFault('outside-links');
  }
}

const localName = (name: string) => name.replace(/^.*:/, '');

function joined(words: readonly string[], passages: Passages): string {
  const text = words.join('');
  if (text.length > MOST_CHARACTERS_OF_PART) passages.cut();
  return text.slice(0, MOST_CHARACTERS_OF_PART);
}

/** Each sheet under its name, cell by cell as the file holds them. Gives how many sheets there are. */
async function readExcel(parts: Parts, passages: Passages): Promise<number> {
  await expectNoQuestions(parts);
  const shared = await sharedStrings(parts, passages);
  const relationships = await relationshipsOf(parts, 'xl/workbook.xml');
  const sheets: { name: string; part: string }[] = [];
  await eachToken(await parts.open('xl/workbook.xml'), (token) => {
    if (token.kind !== 'open' || token.name.replace(/^\w+:/, '') !== 'sheet') return;
    const part = relationships.get(attributeOf(token.attributes, 'r:id') ?? '')?.to;
    if (part) sheets.push({ name: attributeOf(token.attributes, 'name') ?? '', part });
  });
  for (const [index, { name, part }] of sheets.entries()) {
    const cells = await cellsOf(parts, part, shared, passages);
    passages.add(index + 1, `${name}\n${cells}`);
  }
  return sheets.length;
}

async function expectNoQuestions(parts: Parts): Promise<void> {
  for (const name of parts.names.filter((each) => /^xl\/externalLinks\/[^/]+\.xml$/.test(each))) {
    await eachToken(await parts.open(name), (token) => {
      if (token.kind === 'open' && /(?:^|:)(?:ddeLink|oleLink)$/.test(token.name)) {
        throw new ContentFault('outside-links');
      }
    });
  }
}

async function sharedStrings(parts: Parts, passages: Passages): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
  let isText = false;
  await eachToken(await parts.open('xl/sharedStrings.xml'), (token) => {
    if (token.kind === 'text') {
      if (isText) text += token.text;
      return;
    }
    const name = token.name.replace(/^\w+:/, '');
    if (name === 't') isText = token.kind === 'open' && !token.isEmpty;
    // How a word of Chinese or Japanese is said stands beside it.
    if (name === 'rPh') isText = false;
    if (name !== 'si' || (token.kind === 'open' && !token.isEmpty)) return;
    characters += text.length;
    if (characters > MOST_CHARACTERS_OF_PART) passages.cut();
    strings.push(characters > MOST_CHARACTERS_OF_PART ? '' : text);
    text = '';
  });
  return strings;
}

async function cellsOf(parts: Parts, part: string, shared: readonly string[], passages: Passages): Promise<string> {
  const words: string[] = [];
  let characters = 0;
  let kind = '';
  let inside = '';
  await eachToken(await parts.open(part), (token) => {
    if (characters > MOST_CHARACTERS_OF_PART) return;
    if (token.kind === 'text') {
      if (inside !== 'v' && inside !== 't') return;
      const text = inside === 'v' && kind === 's' ? (shared[Number(token.text)] ?? '') : token.text;
      words.push(text, '\t');
      characters += text.length + 1;
      return;
    }
    const name = token.name.replace(/^\w+:/, '');
    if (token.kind === 'close' || token.isEmpty) {
      inside = '';
      if (name === 'row') words.push('\n');
      return;
    }
    inside = name;
    if (name === 'c') kind = attributeOf(token.attributes, 't') ?? '';
  });
  return joined(words, passages);
}

/** Each slide with its notes, in the order of the presentation. Gives how many slides there are. */
async function readPowerPoint(parts: Parts, passages: Passages): Promise<number> {
  const relationships = await relationshipsOf(parts, 'ppt/presentation.xml');
  const slides: string[] = [];
  await eachToken(await parts.open('ppt/presentation.xml'), (token) => {
    if (token.kind !== 'open' || token.name !== 'p:sldId') return;
    const part = relationships.get(attributeOf(token.attributes, 'r:id') ?? '')?.to;
    if (part) slides.push(part);
  });
  for (const [index, slide] of slides.entries()) {
    const beside = [...(await relationshipsOf(parts, slide)).values()];
    const notes = beside.filter(({ type }) => type === 'notesSlide').map(({ to }) => to);
    const texts: string[] = [];
    for (const part of [slide, ...notes]) texts.push(await slideText(parts, part));
    passages.add(index + 1, joined(texts, passages));
  }
  return slides.length;
}

async function slideText(parts: Parts, part: string): Promise<string> {
  const words: string[] = [];
  let isText = false;
  await eachToken(await parts.open(part), (token) => {
    if (token.kind === 'text') {
      if (isText) words.push(token.text);
      return;
    }
    isText = token.kind === 'open' && token.name === 'a:t' && !token.isEmpty;
    if (token.name === 'a:br' || (token.kind === 'close' && token.name === 'a:p')) words.push('\n');
  });
  return `${words.join('')}\n`;
}
