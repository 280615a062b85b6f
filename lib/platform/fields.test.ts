import { parseWithZod } from '@conform-to/zod/v4';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  code,
  optionalChoice,
  optionalDay,
  optionalText,
  requiredChoice,
  requiredDay,
  requiredText,
  version,
  versionOrNone,
} from './fields';

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

  test('a line break is one character, however it was sent', () => {
    expect(post({ needed: 'a\r\nb\rc', day: '2009-09-14' })).toMatchObject({ needed: 'a\nb\nc' });
  });

  test('text that is too long is looked at no further [V1.3.3, V15.2.2]', () => {
    const seen = vi.fn();
    const looked = requiredText('Enter something', 5).superRefine(seen);
    expect(looked.safeParse('x'.repeat(1_000_000)).error?.issues).toHaveLength(1);
    expect(optionalText(5).superRefine(seen).safeParse('x'.repeat(6)).success).toBe(false);
    expect(seen).not.toHaveBeenCalled();
    expect(looked.safeParse('short').success).toBe(true);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  test('text is brought to one form once: again changes nothing, and what is written with % stays so [V1.1.1]', () => {
    const field = optionalText(4000);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = field.safeParse(text);
        fc.pre(once.success);
        expect(field.parse(once.data)).toBe(once.data);
        expect(once.data).toBe(text.normalize('NFC').trim());
      }),
    );
    for (const text of ['%2e%2e%2f', '%252e', '&lt;b&gt;', '\\u0041', 'a+b%20c']) expect(field.parse(text)).toBe(text);
  });

  test.each(['pasted\0', '\u001fparted', 'half \ud83d'])('text that cannot be kept is refused kindly: %j', (text) => {
    const words = 'This holds characters that cannot be kept. Type it again instead of pasting it.';
    const schemaOf = z.object({ needed: requiredText('Enter something'), free: optionalText() });
    const { error } = schemaOf.safeParse({ needed: text, free: text });
    expect(error && z.flattenError(error).fieldErrors).toEqual({ needed: [words], free: [words] });
  });

  test('a choice, a code and a version are what a form of ours sends', () => {
    for (const choice of ['a\0', 'x'.repeat(131)]) {
      for (const field of [optionalChoice, requiredChoice('Choose'), code])
        expect(field.safeParse(choice).error?.issues[0]?.message).toMatch('out of date');
    }
    expect(requiredChoice('Choose one').safeParse('').error?.issues[0]?.message).toBe('Choose one');
    for (const forged of ['99999999999', '-1', '1.5', 'NaN', ['1', '2']])
      expect(version.safeParse(forged).error?.issues[0]?.message).toMatch('out of date');
    expect([version.safeParse('0').success, versionOrNone.parse('0')]).toEqual([false, 0]);
  });

  test('a day is real', () => {
    const words = 'Enter a real date, like 14 9 2009';
    expect(post({ needed: 'yes', day: '2009-02-29', other: 'soon' })).toEqual({ day: [words], other: [words] });
    expect(post({ needed: 'yes' })).toEqual({ day: ['Enter the day'] });
  });
});
