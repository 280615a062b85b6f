import { describe, expect, it } from 'vitest';
import { memberOf } from './closed-lists';

const list = ['draft', 'agreed'] as const;

describe('memberOf', () => {
  it.each(list)('gives %s back', (word) => {
    expect(memberOf(list, word)).toBe(word);
  });

  it.each(['', 'Draft', 'toString', 'draft '])('throws for %j', (word) => {
    expect(() => memberOf(list, word)).toThrow(RangeError);
  });
});
