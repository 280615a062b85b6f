import { parseRichText } from '@/lib/platform/rich-text/parse';
import type { Block, Inline } from '@/lib/platform/rich-text/types';

/** True when two texts read the same, whatever marks they are written with. */
export function isSameText(one: string, other: string): boolean {
  return one === other || seen(one) === seen(other);
}

/** A text as a reader sees it: its parts, and the letters of each with how they look. */
function seen(markdown: string): string {
  return JSON.stringify(parseRichText(markdown).map(seenBlock));
}

function seenBlock(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return [`heading ${block.level}`, joined(block.children)];
    case 'paragraph':
      return ['paragraph', joined(block.children)];
    case 'quote':
      return ['quote', block.children.map(seenBlock)];
    case 'list':
      return [block.isOrdered ? 'numbers' : 'bullets', block.items.map((item) => item.map(seenBlock))];
  }
}

type Run = { look: string; text: string };

/** Runs of words that look alike are one, however they were nested. */
function joined(children: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (const { look, text } of runsOf(children, [])) {
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else runs.push({ look, text });
  }
  return runs;
}

function runsOf(children: readonly Inline[], looks: readonly string[]): Run[] {
  return children.flatMap((inline) => {
    if (inline.kind === 'text') return { look: [...new Set(looks)].sort().join(' '), text: inline.text };
    return runsOf(inline.children, [...looks, inline.kind === 'link' ? inline.href : inline.kind]);
  });
}
