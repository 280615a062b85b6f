/** What a button or a shortcut of a field for structured text sets. */
export type Format = 'heading' | 'bold' | 'bullets' | 'numbers' | 'link';

/** A text and what of it is selected, in characters as JavaScript counts them. */
export type Selected = { text: string; start: number; end: number };

/** Puts `insert` in the place of the characters from `from` to `to` and then selects from `start` to `end`. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

/**
 * The edit that sets a format on what is selected, or takes it away where it is set. Headings and lists are set on whole
 * lines; a heading becomes a smaller one, then words again. Where nothing is selected, words to write over are put in.
 */
export function formatted(format: Format, selected: Selected): Edit {
  switch (format) {
    case 'bold':
      return bold(selected);
    case 'link':
      return link(selected);
    default:
      return withLines(format, selected);
  }
}

/** The edit that puts a pasted text in the place of what is selected: parts of their own stand on lines of their own. */
export function pasted(insert: string, { text, start, end }: Selected): Edit {
  const isPart = /\n\n/.test(insert) || MARK.test(insert);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const lead = !isPart || before === '' ? '' : '\n\n'.slice(/\n{0,2}$/.exec(before)?.[0].length);
  const trail = !isPart || after === '' ? '' : '\n\n'.slice(/^\n{0,2}/.exec(after)?.[0].length);
  const caret = start + lead.length + insert.length;
  return { from: start, to: end, insert: lead + insert + trail, start: caret, end: caret };
}

/** The edit that makes a link of the words that are selected, when a web address is pasted on them; otherwise null. */
export function pastedLink(address: string, { text, start, end }: Selected): Edit | null {
  const words = text.slice(start, end).trim();
  if (words === '' || isAddress(words) || words === NO_ADDRESS || /[\n[\]]/.test(words) || !isAddress(address.trim()))
    return null;
  const insert = `[${words}](${address.trim()})`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** What stands before the words of a line: a heading's or an item's mark. */
const MARK = /^\s*(?:#{1,6}|[-+*]|\d{1,9}[.)])(?:\s+|$)/;
const NO_ADDRESS = 'https://';

function isAddress(words: string): boolean {
  return /^https?:\/\/[^\s()]+$/i.test(words);
}

type Lines = 'heading' | 'bullets' | 'numbers';

function withLines(format: Lines, { text, start, end }: Selected): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // What is selected up to the beginning of a line holds nothing of that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last);
  const lines = text.slice(from, to).split('\n');
  const written = marked(format, lines).join('\n');
  const isList = format !== 'heading' && MARK.test(written);
  const next = /^\n([^\n]+)/.exec(text.slice(to))?.[1];
  // Words on the next line would be read as more of the last item.
  const insert = isList && next && !MARK.test(next) ? `${written}\n` : written;
  if (start !== end) return { from, to, insert, start: from, end: from + written.length };
  const caret = from + Math.max(0, written.length - (to - start));
  return { from, to, insert, start: caret, end: caret };
}

function marked(format: Lines, lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '');
  const first = full[0] ?? '';
  let number = 0;
  const mark = (): string => {
    if (format === 'heading') return /^\s*#\s/.test(first) ? '## ' : /^\s*##/.test(first) ? '' : '# ';
    const isSet =
      full.length > 0 && full.every((line) => (format === 'bullets' ? /^\s*[-+*]\s/ : /^\s*\d+[.)]\s/).test(line));
    number += 1;
    return isSet ? '' : format === 'bullets' ? '- ' : `${number}. `;
  };
  return lines.map((line) => (line.trim() === '' && lines.length > 1 ? line : mark() + line.replace(MARK, '')));
}

function bold(selected: Selected): Edit {
  const { text, start, end } = wordAround(selected);
  const lines = text.slice(start, end).split('\n');
  const full = lines.filter((line) => bare(line) !== '');
  if (full.length === 0) return over(start, end, '**', 'bold words', '**');
  if (full.length === 1 && text.slice(0, start).endsWith('**') && text.slice(end).startsWith('**'))
    return { from: start - 2, to: end + 2, insert: text.slice(start, end), start: start - 2, end: end - 2 };
  const isSet = full.every((line) => /^\*\*.+\*\*$/.test(bare(line)));
  const insert = lines
    .map((line) => {
      const words = bare(line);
      if (words === '') return line;
      const at = line.lastIndexOf(words);
      return line.slice(0, at) + (isSet ? words.slice(2, -2) : `**${words}**`) + line.slice(at + words.length);
    })
    .join('\n');
  return { from: start, to: end, insert, start, end: start + insert.length };
}

/** The word that the cursor stands in, where nothing is selected. */
function wordAround(selected: Selected): Selected {
  const { text, start, end } = selected;
  const [before] = /[\p{L}\p{N}’']+$/u.exec(text.slice(0, start)) ?? [];
  const [after] = /^[\p{L}\p{N}’']+/u.exec(text.slice(end)) ?? [];
  return start === end && before && after ? { text, start: start - before.length, end: end + after.length } : selected;
}

/** The words of a line without its mark. */
function bare(line: string): string {
  return line.replace(MARK, '').trim();
}

function link({ text, start, end }: Selected): Edit {
  const words = text.slice(start, end).trim();
  const at = start + text.slice(start, end).indexOf(words);
  if (words === '') return over(start, end, '[', 'words of the link', `](${NO_ADDRESS})`);
  if (isAddress(words)) return over(at, at + words.length, '[', words, `](${words})`);
  return over(at, at + words.length, `[${words}](`, NO_ADDRESS, ')');
}

/** Puts three pieces in the place of a part and selects the middle one, to be written over. */
function over(from: number, to: number, before: string, middle: string, after: string): Edit {
  const start = from + before.length;
  return { from, to, insert: before + middle + after, start, end: start + middle.length };
}
