import { expect, test } from 'vitest';
import { confirmationLabel, confirmationSentence } from './labels';

test.each([
  [{ isConfirmed: true, confirmedOn: '2009-08-03' }, 'Confirmed on 3 August 2009, for July to September 2009'],
  [{ isConfirmed: false, confirmedOn: '2009-06-18' }, 'Last confirmed on 18 June 2009'],
  [{ isConfirmed: false, confirmedOn: null }, 'Never confirmed'],
])('%j', (contact, sentence) => {
  expect(confirmationSentence(contact, '2009-Q3')).toBe(sentence);
});

test('a place without a name is a gap, like a name without confirmation', () => {
  expect(confirmationLabel(null)).toEqual({ label: 'Not named', tone: 'gap' });
  expect(confirmationLabel({ isConfirmed: false, confirmedOn: null }).tone).toBe('gap');
  expect(confirmationLabel({ isConfirmed: true, confirmedOn: '2009-08-03' }).tone).toBe('good');
});
