import { createElement, Fragment, type ReactNode } from 'react';
import { parseRichText } from '@/lib/platform/rich-text/parse';
import { type Mark, markedPieces, type Piece } from '@/lib/platform/rich-text/passages';
import type { Block, Inline } from '@/lib/platform/rich-text/types';
import { Link } from './link';

type RichTextProps = {
  /** Markdown as people write it into long fields. */
  text: string;
  /** The level of its larger headings: one below that of the heading above the text. */
  headingLevel: 2 | 3 | 4 | 5;
  /** Words to mark, each with a link to what is about them; `label` says to listeners what that is. */
  marks?: readonly Mark[];
};

type Pieces = ReadonlyMap<Inline, readonly Piece[]>;
const NO_MARKS: readonly Mark[] = [];

/** A structured text to read. Nothing in it is taken for HTML, and a link that leaves the service says where it leads. */
export function RichText({ text, headingLevel, marks = NO_MARKS }: RichTextProps) {
  const blocks = parseRichText(text);
  const pieces = markedPieces(blocks, marks);
  const words = (children: readonly Inline[]) => children.map((child) => inline(child, pieces));
  const block = (part: Block): ReactNode => {
    switch (part.kind) {
      case 'heading':
        return createElement(
          `h${Math.min(headingLevel + levelIn(blocks, part) - 1, 6)}`,
          null,
          ...words(part.children),
        );
      case 'paragraph':
        return <p>{inARow(words(part.children))}</p>;
      case 'quote':
        return <blockquote>{inARow(part.children.map(block))}</blockquote>;
      case 'list': {
        const items = inARow(part.items.map(item));
        return part.isOrdered ? <ol start={part.start}>{items}</ol> : <ul>{items}</ul>;
      }
    }
  };
  const item = ([first, ...rest]: readonly Block[]): ReactNode => (
    <li>
      {first?.kind === 'paragraph' ? inARow(words(first.children)) : first && block(first)}
      {inARow(rest.map(block))}
    </li>
  );
  return <div className="rich-text">{inARow(blocks.map(block))}</div>;
}

/** A smaller heading that stands below no larger one is shown as a larger one: no level of the page is left out. */
function levelIn(blocks: readonly Block[], heading: Block & { kind: 'heading' }): 1 | 2 {
  const larger = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return larger === -1 || blocks.indexOf(heading) < larger ? 1 : heading.level;
}

function inline(part: Inline, pieces: Pieces, isInLink = false): ReactNode {
  if (part.kind === 'text') {
    const divided = pieces.get(part);
    return divided ? inARow(divided.map((piece) => marked(piece, isInLink))) : part.text;
  }
  const children = inARow(part.children.map((child) => inline(child, pieces, isInLink || part.kind === 'link')));
  if (part.kind === 'link') return link(part.href, children);
  return part.kind === 'strong' ? <strong>{children}</strong> : <em>{children}</em>;
}

/** A link cannot stand within a link: there the words are marked alone. */
function marked({ text, mark, isEnd }: Piece, isInLink: boolean): ReactNode {
  if (!mark) return text;
  const label = isEnd ? <span className="sr-only"> ({mark.label})</span> : null;
  if (isInLink) return createElement('mark', null, text, label);
  return createElement('mark', null, createElement('a', { href: mark.href }, text, label));
}

function link(href: string, words: ReactNode): ReactNode {
  if (href.startsWith('/')) return <Link href={href}>{words}</Link>;
  return (
    <>
      <a href={href} rel="noopener noreferrer">
        {words}
      </a>
      <span className="text-sm text-ink-soft print:hidden">
        {' '}
        <bdi>(leads to {new URL(href).host})</bdi>
      </span>
    </>
  );
}

/** The parts of a text have no names of their own and never move: they are drawn one after the other, without keys. */
function inARow(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}
