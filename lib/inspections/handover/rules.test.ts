import { expect, test } from 'vitest';
import { daysToProduceWords } from './labels';
import { isCurrentDocument } from './rules';

test.each([
  ['accepted', '2009-09-14', 'available', true],
  ['accepted', '2009-09-13', 'available', false],
  ['proposed', '2009-12-31', 'available', false],
  ['declined', '2009-12-31', 'available', false],
  ['accepted', '2009-12-31', 'unchecked', false],
  ['accepted', '2009-12-31', 'damaged', false],
  ['accepted', '2009-12-31', undefined, false],
])(
  'a document that is %s, to be reviewed by %s and whose file is %s is current: %s',
  (status, reviewByOn, checkStatus, isCurrent) => {
    expect(isCurrentDocument({ status, reviewByOn, checkStatus }, '2009-09-14')).toBe(isCurrent);
  },
);

test.each([
  [0, 'No time at all'],
  [1, '1 working day'],
  [4, '4 working days'],
])('%i days to produce an item are %s', (days, words) => {
  expect(daysToProduceWords(days)).toBe(words);
});
