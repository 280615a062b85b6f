import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from './types';

/** What Markdown could do and people's texts do not: what is written so stands as it is typed. */
const disabled = [
  'autolink',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
];

/** Lists in lists and quotes in quotes go this deep; what lies deeper is told as words. */
const DEEPEST = 6;

/** A line that begins with hundreds of marks of lists and quotes says nothing more, and takes seconds to read. */
const TOO_MANY_MARKS = /^([ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){12})(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)+/gm;

/** Signs of bold and emphasis that find no partner are looked through again for each other one: beyond these none is a mark. */
const MOST_SIGNS = 500;

/**
 * A structured text from its Markdown: headings of two levels, paragraphs, lists, quotes, bold, emphasis and links to
 * websites or to pages of this site. Never throws: whatever else is written is text, HTML is words like any other, and so are the signs of bold and
 * emphasis where there are more than anybody writes.
 */
export function parseRichText(markdown: string): Block[] {
  const signs = markdown.match(/\*+|_+/g)?.length ?? 0;
  const disable = { null: signs > MOST_SIGNS ? [...disabled, 'attention'] : disabled };
  return blocksOf(fromMarkdown(markdown.replace(TOO_MANY_MARKS, '$1'), { extensions: [{ disable }] }), 0);
}

function blocksOf({ children }: Parent, depth: number): Block[] {
  return children.flatMap((node): Block[] => {
    if (depth >= DEEPEST) return paragraph([{ kind: 'text', text: wordsOf(node) }]);
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.depth === 1 ? 1 : 2, children: inlinesOf(node, depth) }];
      case 'paragraph':
        return paragraph(inlinesOf(node, depth));
      case 'blockquote':
        return [{ kind: 'quote', children: blocksOf(node, depth + 1) }];
      case 'list':
        return [
          {
            kind: 'list',
            isOrdered: node.ordered === true,
            start: node.start ?? 1,
            items: node.children.map((item) => blocksOf(item, depth + 1)),
          },
        ];
      default:
        return paragraph([{ kind: 'text', text: wordsOf(node) }]);
    }
  });
}

function paragraph(children: Inline[]): Block[] {
  return children.length > 0 ? [{ kind: 'paragraph', children }] : [];
}

function inlinesOf({ children }: Parent, depth: number): Inline[] {
  return children.flatMap((node): Inline[] => {
    if (depth >= DEEPEST * 2) return [{ kind: 'text', text: wordsOf(node) }];
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value }];
      case 'break':
        return [{ kind: 'text', text: '\n' }];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: inlinesOf(node, depth + 1) }];
      case 'link':
        return linkOf(/^www\./i.test(node.url) ? `https://${node.url}` : node.url, inlinesOf(node, depth + 1));
      default:
        return [{ kind: 'text', text: wordsOf(node) }];
    }
  });
}

function linkOf(href: string, children: Inline[]): Inline[] {
  return isSafe(href) ? [{ kind: 'link', href, children }] : children;
}

/** A website, or a page of this site; nothing that a browser would run or send. */
export function isSafe(href: string): boolean {
  if (/^\/(?![/\\])[^\s\\]*$/.test(href)) return true;
  if (!URL.canParse(href)) return false;
  return ['http:', 'https:'].includes(new URL(href).protocol);
}

/** The words of a node and of all below it, without recursion: nesting that somebody typed costs no stack. */
function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) words.push(next.value);
    if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return words.join(' ');
}
