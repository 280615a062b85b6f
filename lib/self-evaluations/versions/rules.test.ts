import { describe, expect, it, vi } from 'vitest';
import { plainText } from '@/lib/platform/rich-text/plain';
import { authoredLines, canReadVersion, chosenPair, readableUpTo } from './rules';

vi.mock('@/lib/platform/rich-text/plain', { spy: true });

describe('who sees which versions', () => {
  it.each([
    ['own-partner', 'draft', 3, null, true],
    ['own-partner', 'returned', 3, 2, true],
    ['task-group', 'draft', 1, null, false],
    ['task-group', 'submitted', 2, 2, true],
    ['task-group', 'returned', 2, 2, true],
    ['task-group', 'returned', 1, 2, true],
    ['task-group', 'returned', 3, 2, false],
    ['task-group', 'returned', 1, null, false],
    ['task-group', 'agreed', 1, null, true],
    ['task-group', 'superseded', 2, 2, true],
    ['other-partner', 'agreed', 1, 1, false],
  ] as const)('%s, %s: version %i where %j was sent – %s', (reader, status, version, sentVersion, may) => {
    expect(canReadVersion(reader, status, { version, sentVersion })).toBe(may);
    expect(version <= (readableUpTo(reader, status, sentVersion) ?? 0)).toBe(may);
  });
});

describe('which two are compared', () => {
  it.each([
    [0, undefined, undefined, null],
    [1, '1', '1', null],
    [2, undefined, undefined, [1, 2]],
    [5, undefined, undefined, [4, 5]],
    [5, '1', '3', [1, 3]],
    [5, '3', '1', [1, 3]],
    [5, '3', '3', [4, 5]],
    [5, '0', '2', [4, 5]],
    [5, '2', '6', [4, 5]],
    [5, '-1', '1e3', [4, 5]],
    [5, '99999999999999999999', '1', [4, 5]],
  ] as const)('of %i, asked for %j and %j: %j', (count, from, to, pair) => {
    expect(chosenPair({ first: 1, last: count }, from, to)).toEqual(pair);
  });

  it('are among those that are at hand', () => {
    expect(chosenPair({ first: 4, last: 6 }, '3', '5')).toEqual([5, 6]);
    expect(chosenPair({ first: 4, last: 6 }, '4', '5')).toEqual([4, 5]);
    expect(chosenPair({ first: 4, last: 4 }, '3', '4')).toBeNull();
  });
});

describe('the lines of a text and who wrote them', () => {
  it('are told without marks, one line for each statement', () => {
    const at = new Date('2009-09-14T09:00:00Z');
    const lines = authoredLines([
      { text: '## Strengths\n\n- Seen the same day', authorName: 'A', at },
      { text: '## Strengths\n\n- Seen the same day\n- **Told** in writing', authorName: 'B', at },
    ]);
    expect(lines.map((line) => line.map(({ text, authorName }) => [authorName, text]))).toEqual([
      [['A', 'Strengths']],
      [['A', 'Seen the same day']],
      [['B', 'Told in writing']],
    ]);
    expect(authoredLines([{ text: '', authorName: 'A', at }])).toEqual([]);
  });

  it('take each text apart once, however often it was saved [V2.4.1]', () => {
    vi.mocked(plainText).mockClear();
    const at = new Date('2009-09-14T09:00:00Z');
    const saves = Array.from({ length: 200 }, (_, save) => ({
      text: save < 100 ? 'One.' : 'Two.',
      authorName: 'A',
      at,
    }));
    expect(authoredLines(saves)).toMatchObject([[{ text: 'Two.' }]]);
    expect(plainText).toHaveBeenCalledTimes(2);
  });
});
