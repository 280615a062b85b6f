import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parseRichText } from './parse';
import { plainText } from './plain';
import type { Block, Inline } from './types';
import { writeRichText } from './write';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const list = (isOrdered: boolean, items: readonly (readonly Block[])[], start = 1): Block => ({
  kind: 'list',
  isOrdered,
  start,
  items,
});

test.each<[string, Block[], string]>([
  ['nothing', [], ''],
  ['empty parts', [paragraph(), list(false, [[]]), { kind: 'quote', children: [] }], ''],
  ['a heading of several lines', [{ kind: 'heading', level: 2, children: [text('One\ntwo')] }], '## One two'],
  ['two lists', [list(false, [[paragraph(text('a'))]]), list(false, [[paragraph(text('b'))]])], '- a\n\n* b'],
  ['numbers', [list(true, [[paragraph(text('a'))], [paragraph(text('b'))]], 9)], '9. a\n10. b'],
  ['a year that begins a line', [paragraph(text('Since\n2009. Then\n- more'))], 'Since\n2009\\. Then\n\\- more'],
  [
    'emphasis beside bold',
    [paragraph({ kind: 'emphasis', children: [text('a')] }, { kind: 'strong', children: [text(' b')] })],
    '_a_ **b**',
  ],
])('%s is written so that it can be read back', (_what, blocks, expected) => {
  expect(writeRichText(blocks)).toBe(expected);
});

/** Words that say what they are, with every sign that could be a mark. */
const signs = '#>-+*_[]()!`~\\&;.:/|<1=’"';
const words = fc
  .array(
    fc.oneof(fc.constantFrom(...signs), fc.constantFrom('plan', 'Visit', '2009', ' ', ' ', '&amp;', '](', '1. ', '- ')),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((all) => all.join('').replace(/\s+/g, ' ').trim())
  .filter((all) => all !== '');
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => paragraph(text(all.join('\n'))));
const headings = fc
  .tuple(fc.constantFrom(1 as const, 2 as const), words)
  .map(([level, all]): Block => ({ kind: 'heading', level, children: [text(all)] }));
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraphs,
    headings,
    fc
      .tuple(
        fc.boolean(),
        fc.integer({ min: 0, max: 120 }),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([isOrdered, start, items]) => list(isOrdered, items, isOrdered ? start : 1)),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((children): Block => ({ kind: 'quote', children })),
  ),
}));

/** Quotes that follow each other are one to a reader, as they are in Markdown. */
function joined(blocks: readonly Block[]): Block[] {
  const done: Block[] = [];
  for (const each of blocks) {
    const last = done.at(-1);
    if (each.kind === 'quote' && last?.kind === 'quote')
      done.splice(-1, 1, { kind: 'quote', children: joined([...last.children, ...each.children]) });
    else if (each.kind === 'quote') done.push({ kind: 'quote', children: joined(each.children) });
    else if (each.kind === 'list') done.push({ ...each, items: each.items.map(joined) });
    else done.push(each);
  }
  return done;
}

it('comes back as the same parts, whatever its words look like', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      expect(joined(parseRichText(writeRichText(blocks)))).toEqual(joined(blocks));
    }),
    { numRuns: 1000 },
  );
});

it('keeps the words of whatever was typed', () => {
  const typed = fc.array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '**', '_', '[a](https://a.uk)')));
  fc.assert(
    fc.property(typed, (all) => {
      const text = all.join('');
      expect(plainText(writeRichText(parseRichText(text))).replace(/\s+/g, ' ')).toBe(
        plainText(text).replace(/\s+/g, ' '),
      );
    }),
    { numRuns: 1000 },
  );
});
