import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import {
  type DocumentPart,
  type DocumentTable,
  type Fact,
  headingWords,
  markingWords,
  type OnProgress,
  type WrittenDocument,
} from './types';
import { TEXT_WIDTH, wordNumbering, wordPage, wordStyles } from './word-styles';
import { listStarts, paragraphsOf } from './word-text';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/**
 * The document as a Word file: real heading styles, a table of contents that is filled in already, the marking at the
 * head and the foot of every page, British English throughout.
 */
export async function writeWord(document: WrittenDocument, onProgress: OnProgress): Promise<Uint8Array> {
  let lists = 0;
  const nextList = () => ++lists;
  const body: (Paragraph | Table)[] = [];
  for (const [written, part] of document.parts.entries()) {
    body.push(...partOf(part, nextList));
    if (part.kind === 'heading') onProgress(written);
  }
  const starts = document.parts.flatMap((part) => (part.kind === 'text' ? listStarts(part.blocks) : []));
  const file = new Document({
    title: document.title,
    subject: document.subtitle,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: wordStyles,
    numbering: wordNumbering(starts),
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: { page: wordPage },
        headers: { default: new Header({ children: [marked(document)] }) },
        footers: { default: new Footer({ children: [marked(document), pageNumber()] }) },
        children: [...cover(document), ...body],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function marked(document: WrittenDocument): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: markingWords(document), bold: true, size: 18 })],
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function cover(document: WrittenDocument) {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
    new Paragraph({ style: 'Subtitle', text: document.subtitle }),
    ...document.cover.map(factOf),
    new Paragraph({ style: 'ContentsHeading', text: 'Contents', pageBreakBefore: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-4' }),
  ];
}

function factOf({ label, value }: Fact): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] });
}

function partOf(part: DocumentPart, nextList: () => number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[part.level],
          pageBreakBefore: part.level === 1,
          text: headingWords(part),
        }),
      ];
    case 'lead':
      return [new Paragraph({ style: 'Lead', text: part.text })];
    case 'text':
      return paragraphsOf(part.blocks, nextList);
    case 'note':
      return [new Paragraph({ style: 'Note', text: part.text })];
    case 'facts':
      return part.facts.map(factOf);
    case 'table':
      return [
        new Paragraph({ style: 'TableCaption', text: part.table.caption }),
        tableOf(part.table),
        new Paragraph({ children: [] }),
      ];
    case 'quote':
      return [
        new Paragraph({ style: 'Quote', text: part.text, keepNext: true }),
        new Paragraph({ style: 'QuoteSource', text: part.source }),
      ];
  }
}

function tableOf({ headings: names, rows }: DocumentTable): Table {
  const width = Math.floor(TEXT_WIDTH / names.length);
  const cell = (text: string, isHeading: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'e8ecf1', color: 'auto' } } : {}),
      children: [new Paragraph({ style: 'TableText', children: [new TextRun({ text, bold: isHeading })] })],
    });
  return new Table({
    width: { size: width * names.length, type: WidthType.DXA },
    columnWidths: names.map(() => width),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: names.map((name) => cell(name, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
}
