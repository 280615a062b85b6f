import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, firstDayOf, quarterOf } from '@/lib/platform/days';
import { isReminderDue, SECOND_REMINDER_AFTER_DAYS } from './rules';

test.each<[string, Day | null, Day | null, Day, boolean]>([
  ['never confirmed, never reminded', null, null, '2009-09-14', true],
  ['confirmed last quarter, reminded last quarter', '2009-06-30', '2009-04-02', '2009-07-01', true],
  ['confirmed this quarter', '2009-07-01', null, '2009-09-14', false],
  ['reminded today', null, '2009-07-01', '2009-07-01', false],
  ['reminded thirteen days ago', null, '2009-07-01', '2009-07-14', false],
  ['reminded fourteen days ago', null, '2009-07-01', '2009-07-15', true],
  ['reminded twice', null, '2009-07-15', '2009-07-29', false],
  ['reminded late in the quarter for the first time', null, '2009-08-20', '2009-09-14', false],
  ['reminded last year in the same months', null, '2008-07-15', '2009-07-01', true],
])('%s', (_what, confirmedOn, remindedOn, today, isDue) => {
  expect(isReminderDue({ confirmedOn, remindedOn }, today)).toBe(isDue);
});

test('an unconfirmed name is asked about once or twice in a quarter, whenever the job begins to run', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (late) => {
      const first = addDays(firstDayOf('2009-Q3'), late);
      let remindedOn: Day | null = null;
      const reminders: Day[] = [];
      for (let today = first; quarterOf(today) === '2009-Q3'; today = addDays(today, 1)) {
        if (!isReminderDue({ confirmedOn: null, remindedOn }, today)) continue;
        remindedOn = today;
        reminders.push(today);
      }
      const expected =
        late < SECOND_REMINDER_AFTER_DAYS ? [first, addDays(first, SECOND_REMINDER_AFTER_DAYS)] : [first];
      expect(reminders).toEqual(expected);
    }),
  );
});
