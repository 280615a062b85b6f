import { type Look, webAddress } from './spans';

/** Elements that hold nothing to read. */
export const UNREAD = new Set(
  (
    'AUDIO BASE CANVAS DATALIST EMBED HEAD IFRAME IMG LINK MAP MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE ' +
    'TITLE VIDEO XML'
  ).split(' '),
);

/** The name of an element in capitals, wherever it comes from. */
export function nameOf(node: Node): string {
  return node.nodeName.toUpperCase();
}

/** True for what a page holds but does not show, and for the signs that Word puts before the items of its lists. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display:none|visibility:hidden|mso-hide:all|mso-list:ignore/.test(styleOf(element))
  );
}

/** How the words of an element look, given how those around it do: by its name, or by its style, which is stronger. */
export function lookOf(element: Element, around: Look): Look {
  const [style, name] = [styleOf(element), nameOf(element)];
  const [, weight] = /(?:^|;)font-weight:(\w+)/.exec(style) ?? [];
  const [, slant] = /(?:^|;)font-style:(\w+)/.exec(style) ?? [];
  return {
    isStrong: weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : around.isStrong || name === 'B' || name === 'STRONG',
    isEmphasis: slant ? /^(?:italic|oblique)$/.test(slant) : around.isEmphasis || name === 'I' || name === 'EM',
    href: name === 'A' ? webAddress(element.getAttribute('href')) : around.href,
  };
}

/** The style of an element in small letters and without spaces; pasting keeps it under another name. */
export function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? element.getAttribute('style') ?? '')
    .toLowerCase()
    .replace(/\s*([:;])\s*/g, '$1')
    .trim();
}

/** All words below a node, without recursion. */
export function wordsOf(top: Node): string {
  const words: string[] = [];
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === node.TEXT_NODE) words.push(node.nodeValue ?? '');
    else if (!UNREAD.has(nameOf(node))) waiting.push(...Array.from(node.childNodes).toReversed());
  }
  return words.join(' ');
}

/** True when there is something to read below a node. */
export function hasWords(node: Node): boolean {
  return tidyText(wordsOf(node), false).trim() !== '';
}

/**
 * Text of a page without what word processors leave in it: spaces and hyphens of other kinds, joined letters, the signs of
 * symbol fonts, and marks that show as nothing or turn the direction of what follows. Lines are kept where they count.
 */
export function tidyText(text: string, keepsLines: boolean): string {
  return text
    .toWellFormed()
    .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
    .replace(/[\v\u2028\u2029]/g, keepsLines ? '\n' : ' ')
    .replace(keepsLines ? /[^\S\n]|(?!\n)\p{Cc}/gu : /\s|\p{Cc}/gu, ' ');
}
