import { hasWords, isHidden, lookOf, nameOf, tidyText, UNREAD, wordsOf } from './elements';
import { inlinesOf, type Look, type Span } from './spans';
import type { Block, Inline } from './types';
import { markOf, wordListOf } from './word-lists';

type Item = { kind: 'item'; level: number; isOrdered: boolean; start: number; blocks: readonly Block[] };
type Part = Exclude<Block, { kind: 'heading' }> | { kind: 'heading'; level: number; children: Inline[] } | Item;

/** Elements in elements are followed this deep; what lies deeper is words without structure. */
const DEEPEST = 100;

/** Elements that stand on lines of their own. */
const STANDING = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/**
 * The structured text of a page, or of the part of one that was copied: headings, paragraphs, lists (those of Word too,
 * which are paragraphs with signs), quotes, bold, emphasis and links to websites; a table becomes a line for each row.
 * Pictures, scripts, styles, comments and what is hidden are dropped. The largest headings of the page are of level 1 and
 * all others of level 2. Never throws.
 */
export function blocksOfPage(page: Node): Block[] {
  return blocksOf(partsOf(page, { isStrong: false, isEmphasis: false, href: null }, 0));
}

function partsOf(parent: Node, look: Look, depth: number): Part[] {
  const parts: Part[] = [];
  const lists: { isOrdered: boolean; next: number }[] = [];
  let spans: Span[] = [];
  /** Within a table the words of a row stand in one line. */
  let isInRow = false;

  const say = (text: string, as: Look) => spans.push({ ...as, text });
  const line = (): Inline[] => {
    const children = inlinesOf(spans);
    spans = [];
    return children;
  };
  const endLine = () => {
    const children = isInRow ? [] : line();
    if (children.length > 0) parts.push({ kind: 'paragraph', children });
    if (isInRow) say(' ', look);
  };

  const readAll = (element: Node, as: Look, deep: number) => {
    for (const child of Array.from(element.childNodes)) read(child, as, deep + 1);
  };
  const read = (node: Node, around: Look, deep: number) => {
    if (node.nodeType === node.TEXT_NODE) say(tidyText(node.nodeValue ?? '', isInPre(node)), around);
    if (!isElement(node) || UNREAD.has(nameOf(node)) || isHidden(node)) return;
    const as = lookOf(node, around);
    if (nameOf(node) === 'BR') say(isInRow ? ' ' : '\n', as);
    else if (deep > DEEPEST) say(` ${tidyText(wordsOf(node), false)} `, as);
    else if (!STANDING.has(nameOf(node)) && !headingLevel(node)) readAll(node, as, deep);
    else {
      endLine();
      if (isInRow) readAll(node, as, deep);
      else readStanding(node, as, deep);
      endLine();
    }
  };

  const readStanding = (element: Element, as: Look, deep: number) => {
    const level = headingLevel(element);
    if (level) {
      readAll(element, as, deep);
      spans = spans.map((span) => ({ ...span, isStrong: false, isEmphasis: false }));
      const children = line();
      if (children.length > 0) parts.push({ kind: 'heading', level, children });
      return;
    }
    switch (nameOf(element)) {
      case 'OL':
      case 'UL':
        lists.push({ isOrdered: nameOf(element) === 'OL', next: Number(element.getAttribute('start') ?? 1) || 1 });
        readAll(element, as, deep);
        lists.pop();
        return;
      case 'LI': {
        const list = lists.at(-1) ?? { isOrdered: false, next: 1 };
        const blocks = blocksOf(partsOf(element, as, deep + 1));
        const told = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level'));
        if (blocks.length > 0) parts.push(itemOf(told || lists.length, list.isOrdered, list.next++, blocks));
        return;
      }
      case 'BLOCKQUOTE': {
        const children = blocksOf(partsOf(element, as, deep + 1));
        if (children.length > 0) parts.push({ kind: 'quote', children });
        return;
      }
      case 'TABLE':
        return readTable(element, as, deep);
      default:
        return readParagraph(element, as, deep);
    }
  };

  const readParagraph = (element: Element, as: Look, deep: number) => {
    const list = wordListOf(element);
    readAll(element, as, deep);
    if (!list) return;
    const mark = list.mark ?? markOf(spans);
    if (!mark) return;
    const children = line();
    if (children.length > 0)
      parts.push(itemOf(list.level, mark.isOrdered, mark.number, [{ kind: 'paragraph', children }]));
  };

  /** A line for each row; a table that only lays out a page is read as if it were none. */
  const readTable = (table: Element, as: Look, deep: number) => {
    const rows = Array.from(table.getElementsByTagName('tr'), (row) => Array.from(row.childNodes).filter(isElement));
    const isLayout = table.getElementsByTagName('table').length > 0 || rows.every((cells) => cells.length < 2);
    if (isLayout) return readAll(table, as, deep);
    for (const cells of rows.filter((each) => each.some(hasWords))) {
      isInRow = true;
      cells.forEach((cell, index) => {
        if (index > 0) say(' | ', as);
        read(cell, as, deep + 3);
      });
      isInRow = false;
      say('\n', as);
    }
  };

  readAll(parent, look, depth);
  endLine();
  return parts;
}

function itemOf(level: number, isOrdered: boolean, start: number, blocks: readonly Block[]): Item {
  return { kind: 'item', level, isOrdered, start: Math.min(Math.max(Math.trunc(start), 0), 99_999), blocks };
}

/** Parts as blocks: headings in two levels, and items that follow each other as lists in lists. */
function blocksOf(parts: readonly Part[]): Block[] {
  const highest = Math.min(...parts.map((part) => (part.kind === 'heading' ? part.level : 6)));
  const blocks: Block[] = [];
  let items: Item[] = [];
  for (const part of parts) {
    if (part.kind === 'item') {
      items.push(part);
      continue;
    }
    blocks.push(...listsOf(items));
    items = [];
    blocks.push(part.kind === 'heading' ? { ...part, level: part.level === highest ? 1 : 2 } : part);
  }
  return [...blocks, ...listsOf(items)];
}

function listsOf(items: readonly Item[]): Block[] {
  const lists: { first: Item; items: { item: Item; below: Item[] }[] }[] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (list && item.level > list.first.level) list.items.at(-1)?.below.push(item);
    else if (list && item.isOrdered === list.first.isOrdered) list.items.push({ item, below: [] });
    else lists.push({ first: item, items: [{ item, below: [] }] });
  }
  return lists.map(({ first, items: own }) => ({
    kind: 'list',
    isOrdered: first.isOrdered,
    start: first.start,
    items: own.map(({ item, below }) => [...item.blocks, ...listsOf(below)]),
  }));
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isInPre(node: Node): boolean {
  return node.parentNode !== null && nameOf(node.parentNode) === 'PRE';
}

/** 1 to 6 for what is a heading, to readers or by Word's style of that name; otherwise 0. */
function headingLevel(element: Element): number {
  const [, level] = /^H([1-6])$/.exec(nameOf(element)) ?? [];
  if (level) return Number(level);
  if (/\bMsoTitle\b/.test(element.getAttribute('class') ?? '')) return 1;
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(Math.max(Number(element.getAttribute('aria-level')) || 2, 1), 6);
}
