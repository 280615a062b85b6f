import { describe, expect, test } from 'vitest';
import { addActionSchema, progressActionSchema, raiseFindingSchema, verifyActionSchema } from './schema';

const born = 'Ben, born 14 September 2001, was not seen.';

describe('what is written of findings and actions', () => {
  test.each([
    ['title', raiseFindingSchema],
    ['detail', raiseFindingSchema],
    ['title', addActionSchema],
    ['successMeasure', addActionSchema],
    ['note', progressActionSchema],
    ['effect', progressActionSchema],
    ['note', verifyActionSchema],
  ] as const)('names nobody: %s', (field, schema) => {
    const issues = schema.safeParse({ [field]: born }).error?.issues ?? [];
    expect(issues.find(({ path }) => path[0] === field)?.message).toContain('a date of birth');
  });
});
