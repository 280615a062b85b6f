import { diffWordsWithSpace } from 'diff';

/** A run of words that two texts share, or that only the earlier or only the later one has. */
export type TextRun = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond this many edits the texts are told as one removed and one added: nobody reads such a comparison. */
const MOST_EDITS = 4000;

/** What became of the words of one text in another, word by word, in reading order. */
export function differenceOf(before: string, after: string): TextRun[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  return changes.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}

function run(kind: TextRun['kind'], text: string): TextRun {
  return { kind, text };
}
