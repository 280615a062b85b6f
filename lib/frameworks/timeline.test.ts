import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDaysBetween } from '@/lib/platform/working-days';
import { getPack, listPacks } from './packs';
import type { InspectionKind, Pack } from './schema';
import { findKind, inspectionDays, noticeTimeline, timescaleDueOn } from './timeline';

const day = fc
  .date({ min: new Date('2009-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const allKinds: [string, Pack, InspectionKind][] = listPacks().flatMap((each) =>
  each.kinds.map((kind): [string, Pack, InspectionKind] => [`${each.code} ${kind.code}`, each, kind]),
);

describe('noticeTimeline', () => {
  it.each([
    ['SLAC-2009', 'ANNOUNCED', '2009-09-14', 'PREMEET', '2009-09-18', undefined, 4],
    ['SLAC-2009', 'ANNOUNCED', '2009-09-14', 'AUDIT', '2009-09-14', '2009-09-25', 0],
    ['SLAC-2009', 'ANNOUNCED', '2009-09-14', 'FIELD_START', '2009-09-28', undefined, 10],
    ['SLAC-2009', 'ANNOUNCED', '2009-09-14', 'FIELD_END', '2009-10-09', undefined, 19],
    ['SLAC-2009', 'UNANNOUNCED', '2009-07-21', 'ARRIVE', '2009-07-21', undefined, 0],
    ['SLAC-2009', 'UNANNOUNCED', '2009-07-21', 'LETTER', '2009-08-19', undefined, 21],
    ['ILACS-2026', 'STANDARD', '2026-06-01', 'LISTS', '2026-06-01', '2026-06-02', 1],
    ['ILACS-2026', 'STANDARD', '2026-06-01', 'ONSITE', '2026-06-08', undefined, 6],
    ['ILACS-2026', 'STANDARD', '2026-06-01', 'KIT', '2026-06-08', '2026-06-19', 6],
    ['ILACS-2026', 'SHORT', '2026-06-01', 'FEEDBACK', '2026-06-12', undefined, 10],
    ['JTAI-2025', 'FRONT_DOOR', '2026-06-01', 'ONSITE', '2026-06-15', '2026-06-19', 11],
    ['JTAI-2025', 'FRONT_DOOR', '2026-06-01', 'STATEMENT', '2026-11-13', undefined, 119],
  ])(
    '%s %s notified on %s: %s on %s until %s, working day %i',
    (code, kind, notifiedOn, key, on, until, workingDay) => {
      const step = noticeTimeline(getPack(code), kind, notifiedOn).find((each) => each.key === key);
      expect([step?.on, step?.until, step?.workingDay]).toEqual([on, until, workingDay]);
    },
  );

  it('refuses a kind that the pack does not have', () => {
    expect(() => noticeTimeline(getPack('JTAI-2025'), 'SHORT', '2026-06-01')).toThrow(RangeError);
    expect(findKind(getPack('JTAI-2025'), 'SHORT')).toBeUndefined();
  });

  it('says which steps hang on a report that is still to come', () => {
    const steps = noticeTimeline(getPack('ILACS-2026'), 'SHORT', '2026-06-01');
    expect(steps.filter(({ isEstimate }) => isEstimate).map(({ key }) => key)).toEqual(['PLAN']);
  });

  it.each(allKinds)('of %s falls on working days, in order, numbered from the day of notification', (_, each, kind) => {
    fc.assert(
      fc.property(day, (notifiedOn) => {
        const steps = noticeTimeline(each, kind.code, notifiedOn);
        expect(steps).toHaveLength(kind.timeline.length);
        for (const [index, step] of steps.entries()) {
          expect(isWorkingDay(step.on) && isWorkingDay(step.until ?? step.on)).toBe(true);
          expect(step.on >= (steps[index - 1]?.on ?? notifiedOn)).toBe(true);
          expect(step.until === undefined || step.until > step.on).toBe(true);
          expect(workingDaysBetween(notifiedOn, step.on) + kind.dayOfNotification).toBe(step.workingDay);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('inspectionDays', () => {
  it.each(allKinds)('of %s leaves the notice and the days on site that the framework gives', (_, __, kind) => {
    fc.assert(
      fc.property(day, (notifiedOn) => {
        const days = inspectionDays(kind, notifiedOn);
        expect(workingDaysBetween(days.notifiedOn, days.fieldworkStartsOn)).toBe(kind.noticeWorkingDays);
        expect(workingDaysBetween(days.fieldworkStartsOn, days.fieldworkEndsOn)).toBe(kind.onSiteWorkingDays - 1);
      }),
      { numRuns: 20 },
    );
  });

  it('knows no report day where the framework knows none', () => {
    const [kind] = getPack('SLAC-2009').kinds;
    expect(kind && inspectionDays({ ...kind, reportAfterWorkingDays: null }, '2009-09-14').reportExpectedOn).toBeNull();
  });
});

describe('timescaleDueOn', () => {
  it.each([
    [{ unit: 'at-once' }, '2009-08-19', '2009-08-19'],
    [{ unit: 'months', count: 3 }, '2009-08-31', '2009-11-30'],
    [{ unit: 'months', count: 6 }, '2009-08-31', '2010-02-28'],
    [{ unit: 'working-days', count: 20 }, '2009-08-19', '2009-09-17'],
    [{ unit: 'working-days', count: 70 }, '2023-05-09', '2023-08-16'],
  ] as const)('%j from %s is %s', (rule, from, expected) => {
    expect(timescaleDueOn(rule, from)).toBe(expected);
  });
});
