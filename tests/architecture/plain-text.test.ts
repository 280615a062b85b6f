import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { readFormFields } from '../support/form-schemas';

/** Taken as they are: passwords and codes are only hashed or compared, tokens only read, and a pasted pack is not kept. */
const takenAsTheyAre =
  /^(?:checkPackSchema\.text|startProviderSchema\.provider|\w+\.(?:password|currentPassword|newPassword|token)|\w*(?:SecondFactor|secondFactor|RecoveryCodes)\w*\.code)$/;

/** Texts that the database or the trail cannot keep, and what comes out of the field when it takes one all the same. */
const unfit = ['a\0b', 'a\u001fb', 'a\ud800b'];
const taken = (field: z.ZodType) =>
  unfit
    .flatMap((text) => [text, [text]])
    .flatMap((value) => {
      const parsed = field.safeParse(value);
      return parsed.success && /\\u(?:0000|001f|d800)/.test(JSON.stringify(parsed.data ?? null)) ? [value] : [];
    });

const fields = await readFormFields();

describe('a field of a form', () => {
  it('is found', () => {
    expect(fields.length).toBeGreaterThan(60);
  });

  test.each(fields.filter(({ name }) => !takenAsTheyAre.test(name)))(
    '$name refuses text that cannot be kept: use requiredText, optionalText, requiredChoice or code [V1.3.3]',
    ({ field }) => {
      expect(taken(field)).toEqual([]);
    },
  );
});
