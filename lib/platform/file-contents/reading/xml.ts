import type { Readable } from 'node:stream';
import { ContentFault } from './fault.ts';

/** A tag or a piece of text. `name` is as it is written, with its prefix; `attributes` is what stands behind it. */
export type XmlToken =
  | { kind: 'open' | 'close'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'text'; text: string };

const TOKEN = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<[?!][^>]*>|([^<]+)/g;
const MOST_UNFINISHED = 16_000_000;
/** Office programs write none of these; entities, text that is not looked at, and other alphabets could hide something. */
const NOT_WRITTEN = /<!(?:DOCTYPE|\[CDATA\[)|\0|<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;

/**
 * Hands on the tags and texts of a part, a chunk at a time, so that a large one is never in memory as a whole. Throws for a
 * part in another encoding than UTF-8, and for what no office program writes.
 */
export async function eachToken(stream: Readable, onToken: (token: XmlToken) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let unfinished = '';
  const work = (text: string) => {
    if (NOT_WRITTEN.test(text)) throw new ContentFault('broken');
    for (const match of text.matchAll(TOKEN)) {
      const [, close, name, attributes = '', empty, words] = match;
      if (words !== undefined) onToken({ kind: 'text', text: decoded(words) });
      else if (name !== undefined)
        onToken({ kind: close ? 'close' : 'open', name, attributes, isEmpty: empty === '/' });
    }
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    unfinished += decoder.decode(chunk, { stream: true });
    const end = unfinished.lastIndexOf('>') + 1;
    if (end > 0) work(unfinished.slice(0, end));
    unfinished = unfinished.slice(end);
    if (unfinished.length > MOST_UNFINISHED) throw new ContentFault('too-demanding');
  }
  work(unfinished + decoder.decode());
}

/** The value of an attribute; null where there is none of that name. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const [, key, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return decoded(double ?? single ?? '');
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text or attribute as it reads, with its entities resolved. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
