import { describe, expect, it } from 'vitest';
import { BODY_LIMITS, bodyLimit } from '@/lib/platform/requests';
import { importsOf, isTest, readSources } from '../support/sources';

const sources = readSources().filter((source) => /^(?:app|components)\//.test(source.path) && !isTest(source));
const withoutEnding = (at: string) => at.replace(/\.tsx?$/, '');

/** The files that show a field for files, and whatever imports them, up to the pages. */
function showingFileFields(): Set<string> {
  const found = new Set(
    sources
      .filter(({ text }) => /<FileField\b|type="file"/.test(text))
      .map(({ path: at }) => withoutEnding(at))
      .filter((at) => at !== 'components/forms/file-field'),
  );
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const source of sources)
      if (importsOf(source).some(({ from, isType }) => !isType && found.has(from)))
        found.add(withoutEnding(source.path));
  }
  return found;
}

function addressOf(at: string): string {
  const parts = at.split('/').filter((part) => !/^(?:app|\(.*\)|page)$/.test(part));
  return `/${parts.map((part) => (part.startsWith('[') ? 'x' : part)).join('/')}`;
}

const pages = sources.filter(({ path: at }) => at.endsWith('/page.tsx')).map(({ path: at }) => withoutEnding(at));
const withFiles = showingFileFields();

describe('the most that may be sent to a page', () => {
  it('is small where its forms carry no files, and large where they do, but for a table of people [V5.2.1]', () => {
    const wrong = pages
      .map((at) => ({ address: addressOf(at), hasFiles: withFiles.has(at) }))
      .filter(({ address, hasFiles }) => {
        const forFiles = address.endsWith('/import') ? BODY_LIMITS.withTable : BODY_LIMITS.withFiles;
        return bodyLimit(address) !== (hasFiles ? forFiles : BODY_LIMITS.form);
      });
    expect(wrong, 'Put it into WITH_FILES of lib/platform/requests.ts').toEqual([]);
    expect(pages.filter((at) => withFiles.has(at)).length).toBeGreaterThan(2);
  });
});
