import { posix } from 'node:path';
import { ContentFault } from './fault.ts';
import type { Parts } from './parts.ts';
import { attributeOf, eachToken } from './xml.ts';

/** What Office fetches by itself when a file is opened. Links that people follow and pictures are not among it. */
const FETCHED = /\/(?:attachedTemplate|oleObject|frame|subDocument|package|control|externalLinkLong|xmlMaps)$/;
/** Another machine. A template on the writer’s own disk is not there for anybody else, and does no harm. */
const ELSEWHERE = /^(?:https?|ftps?|mhtml|smb|file:\/{2}[^/]|\\\\|file:\/{4,}|file:\/{3}\\\\)/i;

/** Ends the reading where a part of the file lies elsewhere. */
export async function expectNothingElsewhere(parts: Parts): Promise<void> {
  for (const name of parts.names.filter((each) => /\.rels$/i.test(each))) {
    await eachToken(await parts.open(name), (token) => {
      if (token.kind !== 'open' || attributeOf(token.attributes, 'TargetMode') !== 'External') return;
      const isFetched = FETCHED.test(attributeOf(token.attributes, 'Type') ?? '');
      if (isFetched && ELSEWHERE.test(attributeOf(token.attributes, 'Target') ?? '')) {
        throw new ContentFault('outside-links');
      }
    });
  }
}

/** The parts that a part refers to, by id: each with what kind of relationship it is and the part’s name. */
export async function relationshipsOf(parts: Parts, name: string): Promise<Map<string, { type: string; to: string }>> {
  const { dir, base } = posix.parse(name);
  const found = new Map<string, { type: string; to: string }>();
  await eachToken(await parts.open(posix.join(dir, '_rels', `${base}.rels`)), (token) => {
    if (token.kind !== 'open' || token.name !== 'Relationship') return;
    const target = attributeOf(token.attributes, 'Target') ?? '';
    found.set(attributeOf(token.attributes, 'Id') ?? '', {
      type: (attributeOf(token.attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      to: target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
    });
  });
  return found;
}
