import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { richTextFromHtml } from './from-html';
import { plainText } from './plain';

/** As Word for Windows puts it on the clipboard, much shortened. */
const fromWord = `
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-outline-level:1'><span style='mso-fareast-font-family:"Times New Roman"'>What we know<o:p></o:p></span></h1>
<p class=MsoNormal>Plans are <b style='mso-bidi-font-weight:normal'>strong</b><b> in two
teams</b> and&nbsp;weak in one.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Audit of 23 case files<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>four were inadequate<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>Visits <i>in time</i></p>
<h3>Next</h3>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Ask again</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp; </span></span>Tell the board</p>
<p class=MsoNormal>See <a href="https://www.gov.uk/a_(b)"><span style='color:blue'>the guidance</span></a><a
style='mso-footnote-id:ftn1' href="#_ftn1"><sup>[1]</sup></a>.</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Team</b></p></td><td><p class=MsoNormal>Seen<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>East</p></td><td><p class=MsoNormal>85%</p></td></tr><tr><td></td><td>&nbsp;</td></tr></table>
<img src="file:///C:/Users/x/picture.png" alt="A picture"><script>window.hit = 1</script>
<!--EndFragment--></body></html>`;

test('what is copied from Word keeps its headings, lists, bold and links, and nothing else of Word', () => {
  expect(richTextFromHtml(fromWord)).toBe(
    [
      '# What we know',
      'Plans are **strong in two teams** and weak in one.',
      '- Audit of 23 case files\n  - four were inadequate\n- Visits _in time_',
      '## Next',
      '3. Ask again\n4. Tell the board',
      'See [the guidance](https://www.gov.uk/a_%28b%29)[1].',
      '**Team** | Seen\nEast | 85%',
    ].join('\n\n'),
  );
});

describe('structured text from HTML', () => {
  test.each([
    ['nothing', '', ''],
    ['words', 'Plans are weak', 'Plans are weak'],
    ['paragraphs', '<p>One</p>\n<div>Two<div>Three</div></div>Four', 'One\n\nTwo\n\nThree\n\nFour'],
    ['line breaks', 'One<br>Two<br/> Three<br>', 'One\nTwo\nThree'],
    ['white space', '<p>  One \n two\t<b> three </b> four </p>', 'One two **three** four'],
    ['the largest headings first', '<h2>A</h2><h4>B</h4><h2>C</h2><h6>D</h6>', '# A\n\n## B\n\n# C\n\n## D'],
    ['headings without bold', '<h2><b>A <i>b</i></b></h2>', '# A b'],
    [
      'headings of Word online',
      '<p role="heading" aria-level="1">A</p><p role="heading" aria-level="2">B</p>',
      '# A\n\n## B',
    ],
    ['bold by style', '<span style="FONT-WEIGHT : 700">A</span> <b style="font-weight:normal">b</b>', '**A** b'],
    ['emphasis by style', '<span style="font-style: italic">A</span>', '_A_'],
    ['bold in pieces', '<b>fo</b><b>ur</b> <strong>of</strong> <b>five</b>', '**four** **of** **five**'],
    ['bold that cannot be marked', 'safe<b>(r)</b>ness', 'safe(r)ness'],
    ['both at once', '<b><i>a</i> b</b>', '**_a_ b**'],
    [
      'lists',
      '<ul><li>One</li><li>Two<ol start=4><li>In</li><li>it</li></ol></li></ul>',
      '- One\n- Two\n\n  4. In\n  5. it',
    ],
    [
      'lists put into lists by mistake',
      '<ul><li>One</li><ul><li>Two</li></ul><li>Three</li></ul>',
      '- One\n  - Two\n- Three',
    ],
    [
      'lists of Word online',
      '<div><ul><li data-aria-level="1"><p>One</p></li></ul></div><div><ul><li data-aria-level="2"><p>Two</p></li></ul></div>',
      '- One\n  - Two',
    ],
    [
      'lists of Word whose signs are text',
      '<p class=MsoListParagraph>·&nbsp; One</p><p class=MsoListParagraph>o Two</p>',
      '- One\n- Two',
    ],
    ['paragraphs in an item', '<ul><li><p>One</p><p>Two</p></li><li>Three</li></ul>', '- One\n\n  Two\n- Three'],
    ['two lists that follow each other', '<ol><li>One</li></ol><p></p><ul><li>Two</li></ul>', '1. One\n\n- Two'],
    ['an item without a list', '<li>One</li>', '- One'],
    ['quotes', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
    ['tables that lay out', '<table><tr><td><p>One</p><ul><li>Two</li></ul></td></tr></table>', 'One\n\n- Two'],
    ['links', '<a href="https://www.gov.uk/">GOV.UK</a>', '[GOV.UK](https://www.gov.uk/)'],
    [
      'links in bold, without the spaces',
      '<b>see <a href="https://a.uk/b?c=1&amp;d=2"> this </a></b>',
      '**see** [**this**](https://a.uk/b?c=1&d=2)',
    ],
    ['links with brackets in their words', '<a href="https://a.uk/">[1] a</a>', '[\\[1\\] a](https://a.uk/)'],
    [
      'words of links elsewhere',
      '<a href="/areas/leeds">A</a> <a href="#b">b</a> <a href="mailto:a@b.uk">c</a>',
      'A b c',
    ],
    [
      'words of hostile links',
      '<a href="javascript:alert(1)">A</a> <a href=" JaVaScRiPt:alert(1)">b</a> <a href="data:text/html,x">c</a>',
      'A b c',
    ],
    ['pre-formatted text', '<pre>One\n  two</pre>', 'One\ntwo'],
    ['what is hidden', '<p hidden>A</p><span style="display: none">B</span><p style="mso-hide:all">C</p>D', 'D'],
    ['signs of symbol fonts', '\uf0b7\uf0a7 A \uf04a', 'A'],
    [
      'letters and spaces of other kinds',
      'e\ufb03cient\u00a0co\u2011operation soft\u00adhy\u200bphen',
      'efficient co-operation softhyphen',
    ],
    ['marks that turn the direction', 'a \u202egpj.exe\u202c b', 'a gpj.exe b'],
    ['marks of Markdown as words', '# A', '\\# A'],
    [
      'items of Markdown as words',
      '<p>- A</p><p>1. B</p><p>2) C</p><p>+ D</p><p>* E</p>',
      '\\- A\n\n1\\. B\n\n2\\) C\n\n\\+ D\n\n\\* E',
    ],
    ['items in pieces', '<span>1</span><span>. A</span>', '1\\. A'],
    ['stars and lines', '*A* **b** _c_ d_e 5 * 3', '\\*A\\* \\*\\*b\\*\\* \\_c\\_ d_e 5 * 3'],
    ['links of Markdown as words', '[A](https://a.uk) [sic] <b>[b]</b>(c)', '[A\\](https://a.uk) [sic] **[b\\]**(c)'],
    ['tags as words', '&lt;b&gt;A&lt;/b&gt; &amp;amp; &amp;lt; R&amp;D', '<b>A</b> \\&amp; \\&lt; R&D'],
    ['backslashes', '\\*a\\* C:\\plans \\', '\\\\\\*a\\\\\\* C:\\plans \\\\'],
    ['a heading of signs', '<h1>C #</h1><h1>#</h1>', '# C \\#\n\n# \\#'],
  ])('keeps %s', (_what, html, expected) => {
    expect(richTextFromHtml(html)).toBe(expected);
  });
});

/** The words of a text, without the signs between them and without those that only mark an item. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const word = fc.oneof(
  fc.constantFrom(
    'plan',
    'Visit',
    '85',
    '2009',
    '#',
    '*',
    '**',
    '_',
    '-',
    '+',
    '1.',
    '2)',
    '>',
    '[x]',
    '(y)',
    '](z)',
    '\\',
    '&amp;',
    '&amp;lt;',
    '!',
    '`',
    '~~',
    '|',
    '---',
    '&lt;b&gt;',
    'https://a.uk',
    '\u202e',
    '’',
    '…',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replace(/[&<>]/g, '')),
);
const line = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '\n', '&nbsp;', '<br>')), { maxLength: 12 })
  .map((all) => all.join(''));
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    line,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'b',
          'i',
          'span',
          'h1',
          'h3',
          'ul',
          'ol',
          'li',
          'blockquote',
          'table><tr><td>1</td><td',
          'a',
          'pre',
          'o:p',
          'section',
        ),
        fc.constantFrom(
          '',
          ' class="MsoTitle"',
          ' style="font-weight:bold"',
          ' role="heading"',
          ' aria-level="3"',
          ' href="https://www.gov.uk/"',
          ' href="javascript:hit()"',
        ),
        fc.array(tie('html'), { maxLength: 4 }),
      )
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name.replace(/>.*/, '')}>`),
  ),
}));

describe('whatever HTML is given', () => {
  it('keeps every word in its order and makes neither tags nor marks of them', () => {
    fc.assert(
      fc.property(html, (given) => {
        const seen = given
          .replace(/<[a-z/][^>]*>/g, ' ')
          .replace(/&nbsp;/g, ' ')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&');
        expect(words(plainText(richTextFromHtml(given)).normalize('NFKC')).join('')).toBe(
          words(seen.normalize('NFKC')).join(''),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, however deep or broken', () => {
    const deep = 5000;
    for (const name of ['b', 'div', 'ul><li', 'blockquote', 'table><tr><td', 'font'])
      expect(plainText(richTextFromHtml(`${`<${name}>`.repeat(deep)}at last`))).toContain('at last');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void richTextFromHtml(text)));
  });
});
