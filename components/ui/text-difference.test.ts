import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { differenceOf } from '@/lib/platform/text-difference';
import { TextDifference } from './text-difference';

test('a difference reads aloud and without colour: what was taken out and put in is marked and framed in words', () => {
  const runs = differenceOf('Plans are weak.', 'Plans are <b>strong</b>.');
  const html = renderToStaticMarkup(createElement(TextDifference, { runs }));
  expect(html).toContain('Plans are <del>');
  const heard = html.replace(/<[^>]*>/g, '');
  expect(heard).toBe('Plans are  [removed: weak end of removed]  [added: &lt;b&gt;strong&lt;/b&gt; end of added] .');
});
