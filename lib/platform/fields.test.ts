import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { optionalChoice, optionalDay, optionalText, requiredDay, requiredText } from './fields';

const schema = z.object({
  needed: requiredText('Enter something', 5),
  free: optionalText(5),
  day: requiredDay('Enter the day'),
  other: optionalDay,
  choice: optionalChoice,
});

/** As a browser posts it: every field there, the empty ones as empty text. */
function post(fields: Partial<Record<keyof z.input<typeof schema>, string>>) {
  const form = new FormData();
  for (const name of ['needed', 'free', 'day', 'other', 'choice'] as const) form.set(name, fields[name] ?? '');
  const submission = parseWithZod(form, { schema });
  return submission.status === 'success' ? submission.value : submission.error;
}

describe('fields as a form posts them', () => {
  test('what may be empty is empty text or null', () => {
    expect(post({ needed: 'yes', day: '2009-09-14' })).toEqual({
      needed: 'yes',
      free: '',
      day: '2009-09-14',
      other: null,
      choice: null,
    });
  });

  test.each(['', '   ', '\n\t'])('text that is needed is not %j', (needed) => {
    expect(post({ needed, day: '2009-09-14' })).toEqual({ needed: ['Enter something'] });
  });

  test('text is trimmed, composed, and not too long', () => {
    expect(post({ needed: ' Zoe\u0308 ', day: '2009-09-14' })).toMatchObject({ needed: 'Zoë' });
    expect(post({ needed: 'abcdef', free: 'abcdef', day: '2009-09-14' })).toEqual({
      needed: ['Use 5 characters or fewer'],
      free: ['Use 5 characters or fewer'],
    });
  });

  test('a day is real', () => {
    const words = 'Enter a real date, like 14 9 2009';
    expect(post({ needed: 'yes', day: '2009-02-29', other: 'soon' })).toEqual({ day: [words], other: [words] });
    expect(post({ needed: 'yes' })).toEqual({ day: ['Enter the day'] });
  });
});
