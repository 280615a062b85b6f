import type { Passage } from '../types.ts';

/** Long enough to hold a thought, short enough to show around what was found. */
const MOST_CHARACTERS_OF_PASSAGE = 8000;
const MOST_CHARACTERS = 5_000_000;

/** Gathers the text of a file in passages, up to five million characters. */
export class Passages {
  readonly all: Passage[] = [];
  #characters = 0;
  #isCut = false;

  /** True once there is no room for more. */
  get isFull(): boolean {
    return this.#characters >= MOST_CHARACTERS;
  }

  /** True when something was left out. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Says that text was left out elsewhere. */
  cut(): void {
    this.#isCut = true;
  }

  /** Adds what stands on a page, slide or sheet, counted from 1; null where the file has none. Gives false for no words. */
  add(page: number | null, raw: string): boolean {
    const text = readable(raw);
    if (text === '') return false;
    const room = MOST_CHARACTERS - this.#characters;
    if (text.length > room) this.cut();
    for (const piece of piecesOf(text.slice(0, room).toWellFormed())) this.all.push({ page, text: piece });
    this.#characters += Math.min(room, text.length);
    return true;
  }
}

/** Text without what nobody sees: control and direction characters, runs of spaces and empty lines. */
export function readable(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cf}|\p{Co}|\p{Cn}/gu, '')
    .replace(/[^\S\n]+|(?!\n)\p{Cc}/gu, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** The text cut at white space into pieces that are short enough; what has none is cut where it must be. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MOST_CHARACTERS_OF_PASSAGE) {
    const start = rest.slice(0, MOST_CHARACTERS_OF_PASSAGE);
    const space = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
    // A pair of code units stays together.
    const whole = /[\uD800-\uDBFF]$/.test(start) ? start.length - 1 : start.length;
    const end = space > 0 ? space : whole;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
