import { nameOf, styleOf, wordsOf } from './elements';
import type { Span } from './spans';

type Mark = { isOrdered: boolean; number: number };

/**
 * How deep in a list a paragraph of Word stands, and its sign where Word says which it is; null for other paragraphs. Word
 * copies lists as paragraphs that begin with a sign: `<p style="mso-list:l0 level2 lfo1">`.
 */
export function wordListOf(paragraph: Element): { level: number; mark: Mark | null } | null {
  if (nameOf(paragraph) !== 'P') return null;
  const [, level] = /mso-list:\S+ level(\d)/.exec(styleOf(paragraph)) ?? [];
  if (!level && !/\bMsoList/.test(paragraph.getAttribute('class') ?? '')) return null;
  const sign = Array.from(paragraph.getElementsByTagName('span')).find((span) => /mso-list:ignore/.test(styleOf(span)));
  const words = sign ? wordsOf(sign).trim() : '';
  return { level: Number(level ?? 1), mark: words ? readMark(words) : null };
}

/** Takes the sign off the beginning of a paragraph that Word calls part of a list; null where there is none. */
export function markOf(spans: Span[]): Mark | null {
  const first = spans.find(({ text }) => text.trim() !== '');
  const [whole, sign = ''] = /^\s*([·•▪◦§o–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+/i.exec(first?.text ?? '') ?? [];
  if (!first || !whole) return null;
  first.text = first.text.slice(whole.length);
  return readMark(sign);
}

function readMark(sign: string): Mark {
  const [, number] = /^\(?(\d{1,5}|[a-z]|[ivxlc]{1,6})[.)]/i.exec(sign) ?? [];
  return { isOrdered: number !== undefined, number: Number(number) || 1 };
}
