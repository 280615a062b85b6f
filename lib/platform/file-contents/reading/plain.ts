import { createReadStream } from 'node:fs';
import type { Contents } from '../types.ts';
import { Passages } from './passages.ts';

const CHARACTERS_AT_ONCE = 400_000;

/** What a text or a CSV file says. */
export async function readPlain(path: string): Promise<Contents> {
  const passages = new Passages();
  let text = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    text += chunk;
    if (text.length < CHARACTERS_AT_ONCE) continue;
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' ')) + 1 || text.length;
    passages.add(null, text.slice(0, end));
    text = text.slice(end);
    if (passages.isFull) {
      passages.cut();
      break;
    }
  }
  passages.add(null, text);
  return { pageCount: null, text: passages.isCut ? 'partly' : 'read', passages: passages.all };
}
