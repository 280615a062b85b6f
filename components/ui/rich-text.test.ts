import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { RichText } from './rich-text';

function drawn(text: string, headingLevel: 2 | 3 | 4 | 5 = 3): string {
  const html = renderToStaticMarkup(createElement(RichText, { text, headingLevel }));
  return html.replace(/^<div class="rich-text">(.*)<\/div>$/s, '$1');
}

describe('structured text on a page', () => {
  test.each([
    ['', ''],
    ['One\ntwo\n\n**Three** _four_', '<p>One\ntwo</p><p><strong>Three</strong> <em>four</em></p>'],
    ['- One\n- Two\n  1. in it', '<ul><li>One</li><li>Two<ol start="1"><li>in it</li></ol></li></ul>'],
    ['- One\n\n  more', '<ul><li>One<p>more</p></li></ul>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['[ours](/areas/leeds)', '<p><a href="/areas/leeds">ours</a></p>'],
    ['<img src=x onerror=hit()>', '<p>&lt;img src=x onerror=hit()&gt;</p>'],
    ['[a](javascript:hit())', '<p>a</p>'],
  ])('%j', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  test.each([
    [2, '<h2>One</h2><h3>Two</h3>'],
    [3, '<h3>One</h3><h4>Two</h4>'],
    [5, '<h5>One</h5><h6>Two</h6>'],
  ] as const)('has headings from level %i', (level, expected) => {
    expect(drawn('# One\n\n## Two', level)).toBe(expected);
  });

  it('says where a link leads that leaves the service, whatever its words say', () => {
    const html = drawn('[www.gov.uk](https://www.gov.uk@evil.example/)');
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('<bdi>(leads to evil.example)</bdi>');
  });

  it('holds no element, address or attribute but its own, whatever is typed [V1.2.1, V1.2.2]', () => {
    const pieces = fc.constantFrom(
      '<script>',
      '"',
      "'",
      '<a href=x>',
      '](javascript:x)',
      '](https://a.uk/"onclick=x)',
      '[',
      ']',
      '# ',
      '- ',
      '**',
      '\n',
      '&lt;',
      'x ',
    );
    const tag =
      /<(?:\/?(?:h[3-6]|p|ul|ol|li|blockquote|strong|em|bdi|a)|ol start="\d+"|a href="(?:https?:\/\/|\/)[^"<>]*"(?: rel="noopener noreferrer")?|span class="[\w: -]+"|\/span)>/g;
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (text) => {
          expect(drawn(text).replace(tag, '')).not.toMatch(/[<>"]/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
