/** What may stand between two words of a PDF, as the source of a pattern: also comments. */
export const SPACE = '(?:[\\s\\0]|%[^\\r\\n]*[\\r\\n])*';

/** The source of a pattern for a name of a PDF, any letter of which may be written by its number. */
export function spelt(name: string): string {
  const letters = [...name].map((letter) => {
    const digits = letter
      .charCodeAt(0)
      .toString(16)
      .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:${letter}|#${digits})`;
  });
  return letters.join('');
}

/** A piece of a PDF with the letters of its names that are written by their numbers. */
export function unspelt(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
