import { expect, test } from 'vitest';
import { replaceEvidenceFileSchema } from './schema';

const said = (file: File): (string | undefined)[] => {
  const input = { evidenceItemId: '01a20169-88c3-75a7-b537-c6dca11d6a52', version: 1, reviewByOn: '2010-03-31', file };
  return (replaceEvidenceFileSchema.safeParse(input).error?.issues ?? []).map(({ message }) => message);
};

test.each([
  ['nothing chosen', new File([], ''), 'Choose a file'],
  ['nothing chosen, under a name that the server made up', new File([], 'undefined'), 'Choose a file'],
  ['an empty file', new File([], 'a.csv'), 'This file is empty. Choose one that has something in it.'],
  [
    'an empty file of a kind that is not taken',
    new File([], 'a.exe'),
    'This file is empty. Choose one that has something in it.',
  ],
])('one thing is said of %s', (_what, file, message) => {
  expect(said(file)).toEqual([message]);
});

test('nothing is said of a file that is taken', () => {
  expect(said(new File(['a,b'], 'a.csv'))).toEqual([]);
});
