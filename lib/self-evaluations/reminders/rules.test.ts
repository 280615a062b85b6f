import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/lib/platform/days';
import { reminderStage } from './rules';

const DUE = '2009-09-25';

test.each([
  ['2009-09-10', null],
  ['2009-09-11', 'before-14'],
  ['2009-09-17', 'before-14'],
  ['2009-09-18', 'before-7'],
  ['2009-09-23', 'before-7'],
  ['2009-09-24', 'before-1'],
  ['2009-09-25', 'before-1'],
  ['2009-09-26', 'overdue-week-1'],
  ['2009-10-02', 'overdue-week-1'],
  ['2009-10-03', 'overdue-week-2'],
  ['2009-10-10', 'overdue-week-3'],
])('on %s the stage is %s', (today, stage) => {
  expect(reminderStage(DUE, today)).toBe(stage);
});

test('each stage begins once, is never come back to, and none is longer than a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (from) => {
      const days = Array.from({ length: 40 }, (_, index) => reminderStage(DUE, addDays(DUE, from + index)));
      const begun = days.filter((stage, index) => stage !== null && stage !== days[index - 1]);
      expect(new Set(begun).size).toBe(begun.length);
      for (const stage of begun) expect(days.filter((one) => one === stage).length).toBeLessThanOrEqual(7);
    }),
  );
});
