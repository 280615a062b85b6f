import path from 'node:path';

/** How words look within a line. */
export type Look = { isStrong: boolean; isEmphasis: boolean; href: string | null };

export const plain: Look = { isStrong: false, isEmphasis: false, href: null };
export const strong: Look = { ...plain, isStrong: true };

/** A stretch of text in one face of the typeface. */
export type Stretch = { text: string; face: Face };

const FACES = ['regular', 'bold', 'italic', 'bold-italic'] as const;
export type Face = (typeof FACES)[number];

const FOLDER = path.join('lib', 'platform', 'documents', 'pdf', 'typeface');

/** What a font knows of characters; pdfkit's types leave it out. */
type Glyphs = { hasGlyphForCodePoint(codePoint: number): boolean };

/** The typeface as a document holds it: how a text is told in it, and how wide that is. */
export type Fonts = {
  stretchOf(text: string, look: Look): Stretch;
  /** In points, at a size of one. */
  widthOf(stretch: Stretch): number;
};

/**
 * Embeds the site's own typeface, of which a document keeps the characters that it uses. A character that the typeface
 * lacks is told by those that it is made of, or else as a question mark: the Word file keeps every one.
 */
export function embedFonts(doc: PDFKit.PDFDocument): Fonts {
  for (const face of FACES) doc.registerFont(face, path.join(FOLDER, `atkinson-hyperlegible-next-${face}.ttf`));
  doc.font('regular');
  const { font: glyphs } = (doc as unknown as { _font: { font: Glyphs } })._font;
  const isKnown = (character: string) => glyphs.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const told = (character: string) => {
    if (isKnown(character)) return character;
    return [...character.normalize('NFKD')].filter(isKnown).join('') || '?';
  };
  const widths = new Map<string, number>();
  return {
    stretchOf: (text, { isStrong, isEmphasis }) => {
      const face = isStrong ? (isEmphasis ? 'bold-italic' : 'bold') : isEmphasis ? 'italic' : 'regular';
      return { text: [...text].map(told).join(''), face };
    },
    widthOf({ text, face }) {
      const key = `${face} ${text}`;
      const known = widths.get(key) ?? doc.font(face).fontSize(1).widthOfString(text);
      widths.set(key, known);
      return known;
    },
  };
}
