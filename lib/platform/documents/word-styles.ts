import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';

/** Colours of print, as hexadecimal. */
const INK = '1a1f2b';
const SOFT = '4a5264';
const ACCENT = '1d4f7c';

const LEVELS = 6;
const STEP = 400;

/** A heading's style. Its place in the outline is what makes it a heading to whatever reads the file. */
const heading = (level: 1 | 2 | 3 | 4, size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { keepNext: true, outlineLevel: level - 1, spacing: { before, after: 120 } },
});

/** Real styles, which whoever edits the document can change in one place. Arial is on every machine. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 52, bold: true, color: INK }, paragraph: { spacing: { before: 2400, after: 120 } } },
    heading1: heading(1, 36, 0),
    heading2: heading(2, 28, 360),
    heading3: heading(3, 24, 280),
    heading4: heading(4, 22, 240),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 28, color: SOFT },
      paragraph: { spacing: { after: 480 } },
    },
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true },
      paragraph: { keepNext: true, spacing: { before: 480, after: 160 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, color: ACCENT },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: 'PassageHeading',
      name: 'Passage Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: SOFT } },
    {
      ...{ id: 'Quote', name: 'Quote', basedOn: 'Normal' },
      paragraph: {
        indent: { left: STEP },
        spacing: { before: 120, after: 40 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: ACCENT } },
      },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Source',
      basedOn: 'Quote',
      run: { size: 20, color: SOFT },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'TableCaption',
      name: 'Table Caption',
      basedOn: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 40, line: 250 } },
    },
    ...[1, 2, 3, 4].map((level) => ({
      ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal' },
      paragraph: { indent: { left: (level - 1) * 220 }, spacing: { after: 60 } },
    })),
  ],
};

/** A4 with margins that leave room for a hole punch. */
export const wordPage = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: 1300, bottom: 1300, left: 1250, right: 1250 },
};

/** How wide the text is, in twentieths of a point. */
export const TEXT_WIDTH = wordPage.size.width - wordPage.margin.left - wordPage.margin.right;

/** The indent of what stands in a list at this depth, from 0. */
export function listIndent(depth: number): number {
  return (Math.min(depth, LEVELS - 1) + 1) * STEP;
}

/** The name of the numbering that begins at `start`. */
export function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

/** Bullets, and numbers for each first number that lists of the document have. */
export function wordNumbering(starts: readonly number[]): INumberingOptions {
  const levels = (
    levelOf: (level: number) => {
      format: (typeof LevelFormat)[keyof typeof LevelFormat];
      text: string;
      start?: number;
    },
  ) =>
    Array.from({ length: LEVELS }, (_, level) => ({
      level,
      alignment: AlignmentType.LEFT,
      ...levelOf(level),
      style: { paragraph: { indent: { left: listIndent(level), hanging: 300 } } },
    }));
  return {
    config: [
      { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
      ...[...new Set(starts)].map((start) => ({
        reference: numbersFrom(start),
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
      })),
    ],
  };
}
