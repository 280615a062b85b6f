import { expect, test } from 'vitest';
import { counted } from './counted';

test.each([
  [0, '0 criteria'],
  [1, '1 criterion'],
  [2, '2 criteria'],
  [1600, '1,600 criteria'],
])('%i is %s', (count, words) => {
  expect(counted(count, 'criterion', 'criteria')).toBe(words);
});

test('most plurals have an s', () => {
  expect([counted(1, 'gap'), counted(3, 'gap')]).toEqual(['1 gap', '3 gaps']);
});
