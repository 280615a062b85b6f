import { expect, it } from 'vitest';
import { inOneSentence } from './in-one-sentence';

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('says %s as "%s"', (words, sentence) => {
  expect(inOneSentence(words)).toBe(sentence);
});
