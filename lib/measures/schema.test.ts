import { expect, test } from 'vitest';
import { defineMeasureSchema, recordReadingSchema } from './schema';

const ID = '0190a000-0000-7000-8000-000000000001';
const reading = (value: unknown) => recordReadingSchema.safeParse({ measureId: ID, periodToOn: '2009-08-31', value });
const measure = (given: Record<string, unknown>) =>
  defineMeasureSchema.safeParse({
    ...{ version: '0', partnerId: ID, name: 'Reviews on time', definition: 'Reviews held on time, of all reviews' },
    ...{ unit: 'percent', goodIs: 'higher', criteria: ['SLAC-2009/SG.LM.EVAL'], ...given },
  });

test.each([
  ['72', 72],
  ['72.5', 72.5],
  [' 72.5 % ', 72.5],
  ['1,204', 1204],
  ['0', 0],
])('%j is a reading', (typed, value) => {
  expect(reading(typed).data?.value).toBe(value);
});

test.each(['', '-1', '7e3', 'about 70', '12,3', '1.23456', '12345678901', undefined])('%j is no reading', (typed) => {
  expect(reading(typed).success).toBe(false);
});

test('a target may be left out, and is a number that its unit can have', () => {
  expect(measure({}).data?.target).toBeNull();
  expect(measure({ target: '85%' }).data?.target).toBe(85);
  expect(measure({ target: '101' }).error?.issues[0]?.path).toEqual(['target']);
  expect(measure({ target: '101', unit: 'count' }).data?.target).toBe(101);
  expect(measure({ target: 'most' }).error?.issues[0]?.message).toContain('number');
});

test('a measure speaks to a criterion, and its words name nobody', () => {
  expect(measure({ criteria: undefined }).success).toBe(false);
  expect(measure({ definition: 'Seen by Sam, born on 3 May 2004' }).success).toBe(false);
});
