import type { Block, Inline } from './types';

/** The Markdown that parseRichText reads back as these parts; empty ones are left out. */
export function writeRichText(blocks: readonly Block[]): string {
  return writeAll(blocks, false);
}

function writeAll(blocks: readonly Block[], isItem: boolean): string {
  let written = '';
  let previous: Block | undefined;
  let alternates = false;
  for (const block of blocks) {
    // Two lists of one kind would be read as one, did they not differ in their marks.
    alternates = block.kind === 'list' && isAlike(block, previous) && !alternates;
    const text = writeBlock(block, alternates);
    if (text === '') continue;
    const isClose = isItem && previous?.kind === 'paragraph' && previous === blocks[0] && canStandClose(block);
    written += previous ? `${isClose ? '\n' : '\n\n'}${text}` : text;
    previous = block;
  }
  return written;
}

function isAlike(list: Extract<Block, { kind: 'list' }>, other: Block | undefined): boolean {
  return other?.kind === 'list' && other.isOrdered === list.isOrdered;
}

/** True for a list that will not be read as more of the words above it. */
function canStandClose(block: Block): boolean {
  if (block.kind !== 'list' || (block.isOrdered && block.start !== 1)) return false;
  return block.items[0]?.[0]?.kind === 'paragraph';
}

function writeBlock(block: Block, alternates: boolean): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, writeInlines(block.children).replace(/\s+/g, ' ').trim());
    case 'paragraph':
      return lines(writeInlines(block.children));
    case 'quote':
      return writeRichText(block.children)
        .replace(/^(?!$)/gm, '> ')
        .replace(/^$/gm, '>')
        .replace(/^>$/, '');
    case 'list':
      return writeList(block, alternates);
  }
}

function heading(level: 1 | 2, words: string): string {
  // Signs at the end would be read as part of the mark.
  return words && `${'#'.repeat(level)} ${words.replace(/(?<!\\)(#+)$/, '\\$1')}`;
}

/** The lines of a paragraph, none of which looks like the beginning of something else. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\d{0,9})(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?<=\d)[.)](?=\s|$))/, '$1\\$2'))
    .join('\n');
}

function writeList({ isOrdered, start, items }: Extract<Block, { kind: 'list' }>, alternates: boolean): string {
  const full = items.map((item) => writeAll(item, true)).filter((item) => item !== '');
  return full
    .map((item, index) => {
      const mark = isOrdered ? `${start + index}${alternates ? ')' : '.'} ` : alternates ? '* ' : '- ';
      return mark + item.replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

/** What stands around words decides which of their signs would be read as marks. */
type Around = { marks: readonly Inline['kind'][]; isLast: boolean };

function writeInlines(children: readonly Inline[], around: Around = { marks: [], isLast: true }): string {
  const all = joined(children, around.marks);
  return all.reduce((written, inline, index) => {
    const next = all[index + 1];
    const after = next ? writeInline(next, around, '', '').charAt(0) : '';
    return written + writeInline(inline, { ...around, isLast: around.isLast && !next }, written.slice(-1), after);
  }, '');
}

/** Neighbours of one look as one, and nothing that those around it say already: marks side by side would be read as others. */
function joined(children: readonly Inline[], marks: readonly Inline['kind'][]): Inline[] {
  const done: Inline[] = [];
  const own = children.flatMap((each) =>
    each.kind !== 'text' && marks.includes(each.kind) ? joined(each.children, marks) : [each],
  );
  for (const each of own) {
    const last = done.at(-1);
    if (last?.kind === 'text' && each.kind === 'text')
      done.splice(-1, 1, { kind: 'text', text: last.text + each.text });
    else if ((last?.kind === 'strong' || last?.kind === 'emphasis') && last.kind === each.kind)
      done.splice(-1, 1, { kind: last.kind, children: [...last.children, ...each.children] });
    else done.push(each);
  }
  return done;
}

function writeInline(inline: Inline, around: Around, before: string, after: string): string {
  if (inline.kind === 'text') return escaped(inline.text, around);
  const text = writeInlines(inline.children, { ...around, marks: [...around.marks, inline.kind] });
  if (inline.kind !== 'link') return marked(inline.kind === 'strong' ? '**' : '_', text, before, after);
  const { lead, words, trail } = parted(text);
  return words && `${lead}[${words}](${address(inline.href)})${trail}`;
}

function parted(text: string): { lead: string; words: string; trail: string } {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return { lead: text.slice(0, start), words, trail: text.slice(start + words.length) };
}

/** Puts marks around words, beside no space and only where they will be read as marks (CommonMark 0.31, 6.2). */
function marked(mark: '**' | '_', text: string, before: string, after: string): string {
  const { lead, words, trail } = parted(text);
  if (words === '') return text;
  const opens = canStand(mark, lead || before, words.charAt(0));
  const closes = canStand(mark, trail || after, words.slice(-1));
  return opens && closes ? `${lead}${mark}${words}${mark}${trail}` : text;
}

function canStand(mark: '**' | '_', outside: string, inside: string): boolean {
  return outside === '' || NO_WORD.test(outside.slice(-1)) || (mark === '**' && !NO_WORD.test(inside));
}

const NO_WORD = /[\s\p{P}\p{S}]/u;

/** Text whose signs mean nothing: each is kept from being read as a mark where it would be, and only there. */
function escaped(text: string, { marks, isLast }: Around): string {
  const plain = text
    .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, '\\\\')
    .replace(/(?<!\s(?=[*_]\s))(?:\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu, '\\$&')
    .replace(isLast ? /&(?=#?\w{1,31};)/g : /&(?=#?\w{1,31};|#?\w{0,31}$)/g, '\\&');
  if (marks.includes('link')) return plain.replace(/[[\]]/g, '\\$&');
  return plain.replace(isLast ? /\](?=\()/g : /\](?=\(|$)/g, '\\]');
}

function address(href: string): string {
  return href
    .replace(/[\s<>()\\]/g, (sign) => (sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign)))
    .replace(/&(?=#?\w+;)/g, '\\&');
}
