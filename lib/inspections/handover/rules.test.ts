import { expect, test } from 'vitest';
import { daysToProduceWords } from './labels';
import { isCurrentDocument } from './rules';

test.each([
  ['accepted', '2009-09-14', true],
  ['accepted', '2009-09-13', false],
  ['proposed', '2009-12-31', false],
  ['declined', '2009-12-31', false],
])('a document that is %s and to be reviewed by %s is current: %s', (status, reviewByOn, isCurrent) => {
  expect(isCurrentDocument({ status, reviewByOn }, '2009-09-14')).toBe(isCurrent);
});

test.each([
  [0, 'No time at all'],
  [1, '1 working day'],
  [4, '4 working days'],
])('%i days to produce an item are %s', (days, words) => {
  expect(daysToProduceWords(days)).toBe(words);
});
