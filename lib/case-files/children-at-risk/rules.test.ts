import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationWords, seenWords, toldWords } from './labels';
import { nextStep, type Step, type Steps, seenClock, stateOf, stepAt, toldClock } from './rules';

const raisedAt = new Date('2009-09-14T09:00:00Z');
const later = (minutes: number, from = raisedAt) => new Date(from.getTime() + minutes * 60_000);
const raised: Steps = { raisedAt, managerToldAt: null, childSeenAt: null, safeAt: null };

describe('the order of the steps', () => {
  test.each<[Partial<Steps>, string, Step | null]>([
    [{}, 'raised', 'tell-manager'],
    [{ managerToldAt: raisedAt }, 'manager-told', 'see-child'],
    [{ managerToldAt: raisedAt, childSeenAt: raisedAt }, 'child-seen', 'close'],
    [{ managerToldAt: raisedAt, childSeenAt: raisedAt, safeAt: raisedAt }, 'safe', null],
  ])('after %j the record is %s', (steps, state, step) => {
    const found = stateOf({ ...raised, ...steps });
    expect([found, nextStep(found)]).toEqual([state, step]);
  });

  test('whoever tries whatever in any order, safe comes last and each time is no earlier than the one before [V2.3.1]', () => {
    const tries = fc.array(
      fc.tuple(fc.constantFrom<Step>('tell-manager', 'see-child', 'close'), fc.integer({ min: -100, max: 100 })),
    );
    fc.assert(
      fc.property(tries, (walk) => {
        let steps = raised;
        for (const [step, minutes] of walk) {
          if (nextStep(stateOf(steps)) !== step) continue;
          const at = later(minutes);
          if (step === 'tell-manager') steps = { ...steps, managerToldAt: stepAt(at, steps.raisedAt) };
          if (step === 'see-child') steps = { ...steps, childSeenAt: stepAt(at, steps.managerToldAt ?? at) };
          if (step === 'close') steps = { ...steps, safeAt: stepAt(at, steps.childSeenAt ?? at) };
        }
        const times = [steps.raisedAt, steps.managerToldAt, steps.childSeenAt, steps.safeAt];
        const taken = times.filter((time) => time !== null);
        expect(times.slice(0, taken.length)).toEqual(taken);
        expect([...taken].sort((a, b) => a.getTime() - b.getTime())).toEqual(taken);
      }),
    );
  });
});

describe('the manager clock', () => {
  test.each([
    [0, 'Tell within 1 hour', 'watch'],
    [35, 'Tell within 25 minutes', 'watch'],
    [60, 'Tell now', 'watch'],
    [61, 'Overdue by 1 minute', 'blocker'],
    [60 + 1501, 'Overdue by 1 day 1 hour', 'blocker'],
  ])('%i minutes after raising, nobody told: %s', (minutes, label, tone) => {
    expect(toldWords(toldClock(raised, later(minutes)))).toEqual({ label, tone });
  });

  test.each([
    [0, 'Told at once', 'good'],
    [25, 'Told after 25 minutes', 'good'],
    [60, 'Told after 1 hour', 'good'],
    [80, 'Told after 1 hour 20 minutes, 20 minutes late', 'gap'],
  ])('told after %i minutes: %s', (minutes, label, tone) => {
    const steps = { ...raised, managerToldAt: later(minutes) };
    expect(toldWords(toldClock(steps, later(5000)))).toEqual({ label, tone });
  });

  test('a second past the hour is late', () => {
    const managerToldAt = new Date(later(60).getTime() + 1000);
    expect(toldClock({ ...raised, managerToldAt }, managerToldAt)).toEqual({ state: 'done', minutes: 60, late: 1 });
  });
});

describe('the child clock ends with the day in the United Kingdom', () => {
  test.each([
    ['in summer time', '2009-09-14T20:00:00Z', '2009-09-14T22:59:59Z', '2009-09-14T23:00:00Z'],
    ['in winter', '2009-12-14T20:00:00Z', '2009-12-14T23:59:59Z', '2009-12-15T00:00:00Z'],
    ['on the day the clocks go forward', '2009-03-29T00:30:00Z', '2009-03-29T22:59:59Z', '2009-03-29T23:00:00Z'],
    ['on the day the clocks go back', '2009-10-25T00:30:00Z', '2009-10-25T23:59:59Z', '2009-10-26T00:00:00Z'],
    ['raised after midnight of summer time', '2009-09-13T23:30:00Z', '2009-09-14T22:59:59Z', '2009-09-14T23:00:00Z'],
  ])('%s', (_when, raisedText, lastText, firstText) => {
    const steps = { ...raised, raisedAt: new Date(raisedText) };
    const seen = (text: string) => seenClock({ ...steps, childSeenAt: new Date(text) }, new Date(firstText));
    expect(seen(lastText)).toMatchObject({ state: 'done', late: 0 });
    expect(seen(firstText)).toMatchObject({ state: 'done', late: 1 });
    expect(seenClock(steps, new Date(lastText)).state).toBe('running');
    expect(seenClock(steps, new Date(firstText)).state).toBe('overdue');
  });

  test.each([
    [120, null, 'See today: 11 hours 59 minutes left', 'watch'],
    [14 * 60 + 180, null, 'Overdue by 3 hours', 'blocker'],
    [5000, 130, 'Seen after 2 hours 10 minutes', 'good'],
    [5000, 14 * 60 + 90, 'Seen after 15 hours 30 minutes, 1 hour 31 minutes late', 'gap'],
  ])('%i minutes after raising, seen after %s: %s', (now, seenAfter, label, tone) => {
    const steps = { ...raised, childSeenAt: seenAfter === null ? null : later(seenAfter) };
    expect(seenWords(seenClock(steps, later(now)))).toEqual({ label, tone });
  });
});

describe('both clocks', () => {
  test('never show less than nothing, even when a worked example’s now lies before the raising', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.option(fc.integer({ min: -5000, max: 5000 })),
        (now, at) => {
          const doneAt = at === null ? null : later(at);
          const steps = { ...raised, managerToldAt: doneAt, childSeenAt: doneAt };
          for (const clock of [toldClock(steps, later(now)), seenClock(steps, later(now))]) {
            expect(clock.minutes).toBeGreaterThanOrEqual(0);
            if (clock.state === 'done') expect(clock.late).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

test.each([
  [0, 'under a minute'],
  [1, '1 minute'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [1440, '1 day'],
  [1441, '1 day'],
  [3060, '2 days 3 hours'],
])('%i minutes are %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
