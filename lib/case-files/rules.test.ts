import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceFault } from './rules';
import { caseReference } from './schema';

describe('a local case reference', () => {
  test.each(['LDS-0901', 'A12', '100234', 'CSC/2009/17', '12345678901234567890', 'F-0'])('%s will do', (reference) => {
    expect(referenceFault(reference)).toBeNull();
  });

  test.each([
    ['Smith', 'name'],
    ['Mary-Jane', 'name'],
    ['Jo Smith 1', '3 to 20'],
    ['A1', '3 to 20'],
    ['123456789012345678901', '3 to 20'],
    ['-123', '3 to 20'],
    ['LDS_0901', '3 to 20'],
    ['14/09/2001', 'date of birth'],
    ['1-2-99', 'date of birth'],
    ['2001-09-14', 'date of birth'],
    ['14092001', 'date of birth'],
    ['20010914', 'date of birth'],
    ['9434765919', 'NHS number'],
    ['943-476-5919', 'NHS number'],
    ['A123456789012', 'pupil number'],
    ['QQ123456C', 'National Insurance'],
  ])('%s will not: %s', (reference, word) => {
    expect(referenceFault(reference)).toContain(word);
  });

  test('is kept in capitals without the spaces around it', () => {
    expect(caseReference.parse('  lds-0901 ')).toBe('LDS-0901');
    expect(caseReference.safeParse('  ').success).toBe(false);
  });

  test('is never a word without a digit, nor ten digits however they are set out', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z/-]{3,20}$/), (word) => referenceFault(word) !== null));
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3}[-/]?\d{3}[-/]?\d{4}$/), (number) => referenceFault(number) !== null),
    );
  });
});
