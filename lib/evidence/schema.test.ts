import { expect, test } from 'vitest';
import { proposeTogetherSchema, replaceEvidenceFileSchema } from './schema';

const id = (last: number) => `01a20169-88c3-75a7-b537-c6dca11d6a5${last}`;

test.each([
  ['neither day', {}, []],
  ['a last day alone', { periodToOn: '2009-07-31' }, []],
  ['a first day alone', { periodFromOn: '2009-07-01' }, ['Enter the last day of the period as well']],
  [
    'days that run backwards',
    { periodFromOn: '2009-07-31', periodToOn: '2009-07-01' },
    ['Enter a last day that is not before the first'],
  ],
])('of a newer file with %s is said what is wrong', (_what, period, messages) => {
  const input = { evidenceItemId: id(1), version: 1, newestNumber: 1, uploadId: id(2), reviewByOn: '2010-03-31' };
  const { error } = replaceEvidenceFileSchema.safeParse({ ...input, ...period });
  expect((error?.issues ?? []).map(({ message }) => message)).toEqual(messages);
});

test.each([
  ['two files with a title each', [id(1), id(2)], ['May', 'June'], true],
  ['a file without its title', [id(1), id(2), id(3)], ['May', 'June'], false],
  ['the same file twice', [id(1), id(1)], ['May', 'June'], false],
  ['a title that names a child’s details', [id(1), id(2)], ['May', 'NHS number 943 476 5919'], false],
])('described together: %s', (_what, uploadIds, titles, isTaken) => {
  const shared = {
    kind: 'audit',
    summary: 'Minutes.',
    reviewByOn: '2010-03-31',
    marking: 'official',
    audience: 'area',
  };
  const parsed = proposeTogetherSchema.safeParse({ ...shared, criteria: ['A/B'], uploadIds, titles });
  expect(parsed.success).toBe(isTaken);
});
