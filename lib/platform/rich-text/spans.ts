import { isSafe } from './parse';
import type { Inline } from './types';

/** How words look. */
export type Look = { isStrong: boolean; isEmphasis: boolean; href: string | null };

/** A stretch of words in one look, as a page or a word processor holds them. */
export type Span = Look & { text: string };

/**
 * The words of a line: white space as it is seen, neighbours of one look as one, and only links that are safe. A line
 * break is "\n"; nothing is left of what shows as nothing.
 */
export function inlinesOf(spans: readonly Span[]): Inline[] {
  return linked(tidied(spans));
}

/** A web address of its own, written out; null for everything else, such as a place on the page that was copied. */
export function webAddress(href: string | null): string | null {
  const address = href?.trim() ?? '';
  if (!URL.canParse(address) || !isSafe(address)) return null;
  return new URL(address).href;
}

function tidied(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const span of spans) {
    const last = done.at(-1);
    const before = last?.text.at(-1) ?? '\n';
    // White space is seen once, and not at all beside a line break.
    const text = span.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n');
    const seen = /\s/.test(before) ? text.replace(before === '\n' ? /^\s+/ : /^ /, '') : text;
    if (seen === '') continue;
    if (last && seen.startsWith('\n')) last.text = last.text.replace(/ $/, '');
    if (last && isAlike(last, span)) last.text += seen;
    else done.push({ ...span, text: seen });
  }
  const last = done.at(-1);
  if (last) last.text = last.text.trimEnd();
  return last?.text === '' ? tidied(done.slice(0, -1)) : done;
}

function isAlike(one: Span, other: Span): boolean {
  return one.href === other.href && one.isStrong === other.isStrong && one.isEmphasis === other.isEmphasis;
}

function linked(spans: readonly Span[]): Inline[] {
  return grouped(spans, ({ href }) => href ?? '').flatMap(({ key, group }) =>
    key === '' ? strong(group) : [{ kind: 'link' as const, href: key, children: strong(group) }],
  );
}

function strong(spans: readonly Span[]): Inline[] {
  return grouped(spans, ({ isStrong }) => String(isStrong)).flatMap(({ key, group }) =>
    key === 'true' ? [{ kind: 'strong' as const, children: emphasised(group) }] : emphasised(group),
  );
}

function emphasised(spans: readonly Span[]): Inline[] {
  return grouped(spans, ({ isEmphasis }) => String(isEmphasis)).map(({ key, group }) => {
    const text = { kind: 'text' as const, text: group.map((span) => span.text).join('') };
    return key === 'true' ? { kind: 'emphasis', children: [text] } : text;
  });
}

function grouped(spans: readonly Span[], keyOf: (span: Span) => string): { key: string; group: Span[] }[] {
  const groups: { key: string; group: Span[] }[] = [];
  for (const span of spans) {
    const [key, last] = [keyOf(span), groups.at(-1)];
    if (last?.key === key) last.group.push(span);
    else groups.push({ key, group: [span] });
  }
  return groups;
}
