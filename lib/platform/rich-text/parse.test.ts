import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSafe, parseRichText } from './parse';
import { plainText, statementsOf } from './plain';
import type { Block, Inline } from './types';

/** Parts on one line: h1(…), p(…), ul[…|…], ol3[…], q(…), b(…), i(…), a:href(…). */
function shape(blocks: readonly Block[]): string {
  return blocks.map(blockShape).join('');
}

function blockShape(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}(${inlineShape(block.children)})`;
    case 'paragraph':
      return `p(${inlineShape(block.children)})`;
    case 'quote':
      return `q(${shape(block.children)})`;
    case 'list':
      return `${block.isOrdered ? `ol${block.start}` : 'ul'}[${block.items.map(shape).join('|')}]`;
  }
}

function inlineShape(children: readonly Inline[]): string {
  return children
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      const inner = inlineShape(inline.children);
      return inline.kind === 'link'
        ? `a:${inline.href}(${inner})`
        : `${inline.kind === 'strong' ? 'b' : 'i'}(${inner})`;
    })
    .join('');
}

describe('structured text', () => {
  test.each([
    ['', ''],
    [' \n ', ''],
    ['Plans are weak', 'p(Plans are weak)'],
    ['One\ntwo\n\nThree', 'p(One\ntwo)p(Three)'],
    ['One  \ntwo\\\nthree', 'p(One\ntwo\nthree)'],
    ['# One\n## Two\n### Three\n###### Six', 'h1(One)h2(Two)h2(Three)h2(Six)'],
    ['#One', 'p(#One)'],
    ['**bold** and *this* _that_', 'p(b(bold) and i(this) i(that))'],
    ['***both***', 'p(i(b(both)))'],
    ['- One\n- Two\n  - in it\n    1. and in it', 'ul[p(One)|p(Two)ul[p(in it)ol1[p(and in it)]]]'],
    ['3. Three\n4. Four', 'ol3[p(Three)|p(Four)]'],
    ['> One\n>\n> - two', 'q(p(One)ul[p(two)])'],
    ['[GOV.UK](https://www.gov.uk/)', 'p(a:https://www.gov.uk/(GOV.UK))'],
    ['[ours](/areas/leeds)', 'p(a:/areas/leeds(ours))'],
    ['[a](www.gov.uk/b)', 'p(a:https://www.gov.uk/b(a))'],
    ['[**a** b](http://a.uk "title")', 'p(a:http://a.uk(b(a) b))'],
    ['[a](javascript:alert(1)) [b](data:x) [c](//a.uk) [d](mailto:a@b.uk) [e](a.html)', 'p(a b c d e)'],
    ['![a](https://a.uk/a.png)', 'p(!a:https://a.uk/a.png(a))'],
    ['<b>a</b> <script>x()</script>', 'p(<b>a</b> <script>x()</script>)'],
    ['<div>\n# a\n</div>', 'p(<div>)h1(a)p(</div>)'],
    ['<!-- a -->', 'p(<!-- a -->)'],
    ['<https://a.uk>', 'p(<https://a.uk>)'],
    ['`code` ```\n    four', 'p(`code` ```\nfour)'],
    ['    four spaces', 'p(four spaces)'],
    ['One\n===\n---\n* * *', 'p(One\n===\n---)ul[ul[p(*)]]'],
    ['[a]: https://a.uk\n\n[a]', 'p([a]: https://a.uk)p([a])'],
    ['a | b\n--|--\nc | d', 'p(a | b\n--|--\nc | d)'],
    ['5 * 3 * 2, snake_case_name, 3 < 4 & 5', 'p(5 * 3 * 2, snake_case_name, 3 < 4 & 5)'],
    ['&lt;b&gt; &copy; \\*a\\*', 'p(<b> © *a*)'],
    ['\u202egpj\u202c', 'p(\u202egpj\u202c)'],
  ])('%j', (markdown, expected) => {
    expect(shape(parseRichText(markdown))).toBe(expected);
  });

  test.each([
    ['https://www.gov.uk/a?b=c#d', true],
    ['HTTP://a.uk', true],
    ['/areas/leeds/findings?criterion=1', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['vbscript:x', false],
    ['file:///etc/passwd', false],
    ['mailto:a@b.uk', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['/\t/evil.example', false],
    ['\\\\evil.example', false],
    ['a.html', false],
    ['#a', false],
    ['', false],
  ])('a link to %j is safe: %s [V1.2.2]', (href, expected) => {
    expect(isSafe(href)).toBe(expected);
  });
});

const pieces = fc.oneof(
  fc.constantFrom('# ', '- ', '1. ', '> ', '  ', '\n', '\n\n', '**', '*', '_', '`', '~', '|', '&amp;', '\\', '<', '>'),
  fc.constantFrom(
    '[',
    ']',
    '](',
    ')',
    '](javascript:',
    '](https://a.uk',
    '](//b.uk',
    '](/c',
    '<script>',
    '</p>',
    '<!--',
    '-->',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const texts = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

function linksOf(blocks: readonly Block[]): string[] {
  const inInline = (inline: Inline): string[] => {
    if (inline.kind === 'text') return [];
    return [...(inline.kind === 'link' ? [inline.href] : []), ...inline.children.flatMap(inInline)];
  };
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return linksOf(block.children);
    return block.kind === 'list' ? block.items.flatMap(linksOf) : block.children.flatMap(inInline);
  });
}

function depthOf(blocks: readonly Block[]): number {
  const inner = blocks.map((block) => {
    if (block.kind === 'quote') return 1 + depthOf(block.children);
    return block.kind === 'list' ? 1 + Math.max(0, ...block.items.map(depthOf)) : 0;
  });
  return Math.max(0, ...inner);
}

describe('whatever is typed', () => {
  it('is read without fail, and its links lead to websites or pages of ours alone [V1.2.2]', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const href of linksOf(parseRichText(text))) {
          const { protocol, host } = new URL(href, 'https://ours.example/');
          expect(['http:', 'https:']).toContain(protocol);
          if (href.startsWith('/')) expect(host).toBe('ours.example');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every word, and HTML as words', () => {
    const word = fc.constantFrom(
      'plan',
      '<b>',
      '</b>',
      '<script>x</script>',
      '2009',
      '# ',
      '- ',
      '\n',
      ' ',
      '**',
      '> ',
    );
    const letters = (text: string) => text.match(/[\p{L}\d<>/]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(
        fc.array(word).map((all) => all.join('').replace(/^[ \t]*>/gm, '')),
        (text) => {
          expect(letters(plainText(text)).replace(/>/g, '')).toBe(letters(text).replace(/>/g, ''));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('goes six deep and no deeper', () => {
    for (const mark of ['> ', '- ', '1. ']) {
      const deep = parseRichText(`${mark.repeat(500)}at last`);
      expect(depthOf(deep)).toBe(6);
      expect(plainText(`${mark.repeat(500)}at last`)).toContain('at last');
    }
    expect(() => parseRichText('*a_'.repeat(2000))).not.toThrow();
  });

  it('is read once for each sign: hundreds that find no partner are words [V1.2.9]', () => {
    for (const piece of ['a*_', '*a_', '_a*', 'a**__']) {
      const text = piece.repeat(6000 / piece.length);
      const started = process.threadCpuUsage();
      for (let time = 0; time < 20; time += 1) parseRichText(text);
      expect(process.threadCpuUsage(started).user, piece).toBeLessThan(1_000_000);
      expect(shape(parseRichText(text)), piece).toBe(`p(${text})`);
    }
    expect(shape(parseRichText('**a** '.repeat(200)))).toContain('b(a) b(a)');
    expect(shape(parseRichText(`- **a**\n${'*b_'.repeat(300)}`))).toMatch(/^ul\[p\(\*\*a\*\*/);
  });

  it('is read in no time, whatever it is made of [V1.2.9]', () => {
    for (const piece of [
      '[',
      '[a](',
      '*a_',
      '**',
      '> ',
      '- ',
      '&',
      '\\',
      '`',
      '<a ',
      '![',
      '1. ',
      '# ',
      'a\n',
      '_a*',
      '](',
    ]) {
      const started = process.threadCpuUsage();
      parseRichText(piece.repeat(6000 / piece.length));
      expect(process.threadCpuUsage(started).user, piece).toBeLessThan(2_000_000);
    }
  });
});

describe('the statements of a text', () => {
  test.each([
    ['', []],
    [
      '# What we know\n\nPlans are **weak**\nand late.\n\n- One\n- Two\n  1. in it\n\n> said [so](https://a.uk)',
      ['What we know', 'Plans are weak\nand late.', 'One', 'Two', 'in it', 'said so'],
    ],
    ['-\n\n#\n\n**  **', ['**  **']],
  ])('%j', (markdown, expected) => {
    expect(statementsOf(markdown)).toEqual(expected);
  });
});
