import type { Day } from '@/lib/platform/days';
import { addMonths } from '@/lib/platform/days';
import { addWorkingDays } from '@/lib/platform/working-days';
import type { Anchor, Confidence, InspectionKind, Pack, TimescaleRule } from './schema';

/** A step of an inspection with its date. */
export interface DatedStep {
  readonly key: string;
  readonly label: string;
  readonly on: Day;
  /** The last day of a step that lasts longer than one. */
  readonly until?: Day;
  /** Of the inspection, as the inspectorates number it: the day of notification is 0 or 1 according to the kind. */
  readonly workingDay: number;
  readonly note?: string;
  readonly confidence: Confidence;
  /** Whether it hangs on the day the report arrives, which nobody knows yet. */
  readonly isEstimate: boolean;
}

/** The days an inspection turns on. A printed date beats each of them. */
export interface InspectionDays {
  readonly notifiedOn: Day;
  readonly fieldworkStartsOn: Day;
  readonly fieldworkEndsOn: Day;
  /** When the report can be expected; null where nobody knows. */
  readonly reportExpectedOn: Day | null;
}

/** The kind of inspection with that code in the pack, or undefined. */
export function findKind(pack: Pack, kindCode: string): InspectionKind | undefined {
  return pack.kinds.find((kind) => kind.code === kindCode);
}

/**
 * The days that follow from a notification, each a working day of England. Notice given on a weekend or bank holiday
 * counts from the next working day.
 */
export function inspectionDays(kind: InspectionKind, notifiedOn: Day): InspectionDays {
  const at = anchorOffsets(kind);
  const day = (offset: number) => addWorkingDays(notifiedOn, offset);
  return {
    notifiedOn: day(0),
    fieldworkStartsOn: day(at.FIELDWORK_START),
    fieldworkEndsOn: day(at.FIELDWORK_END),
    reportExpectedOn: at.REPORT_RECEIVED === null ? null : day(at.REPORT_RECEIVED),
  };
}

type AnchorOffsets = Record<Exclude<Anchor, 'REPORT_RECEIVED'>, number> & { REPORT_RECEIVED: number | null };

/** Working days from notification to each anchor. */
function anchorOffsets(kind: InspectionKind): AnchorOffsets {
  const end = kind.noticeWorkingDays + kind.onSiteWorkingDays - 1;
  return {
    NOTIFICATION: 0,
    FIELDWORK_START: kind.noticeWorkingDays,
    FIELDWORK_END: end,
    REPORT_RECEIVED: kind.reportAfterWorkingDays === null ? null : end + kind.reportAfterWorkingDays,
  };
}

/**
 * Every step of a kind of inspection with its dates, in the order in which they begin. Throws RangeError when the pack
 * has no such kind. Working days as in `addWorkingDays`; a kind's `dayOfNotification` numbers the days.
 */
export function noticeTimeline(pack: Pack, kindCode: string, notifiedOn: Day): DatedStep[] {
  const kind = findKind(pack, kindCode);
  if (!kind) throw new RangeError(`${pack.code} has no kind of inspection ${kindCode}`);
  const anchors = anchorOffsets(kind);
  return kind.timeline
    .flatMap((step) => {
      const anchor = anchors[step.anchor];
      if (anchor === null) return [];
      const span = step.offset === 'daily' ? { from: 0, to: kind.onSiteWorkingDays - 1 } : step.offset;
      const [first, last] = [anchor + span.from, anchor + (span.to ?? span.from)];
      const dated: DatedStep = {
        key: step.key,
        label: step.label,
        on: addWorkingDays(notifiedOn, first),
        ...(last > first && { until: addWorkingDays(notifiedOn, last) }),
        workingDay: first + kind.dayOfNotification,
        ...(step.note !== undefined && { note: step.note }),
        confidence: step.confidence,
        isEstimate: step.anchor === 'REPORT_RECEIVED',
      };
      return [dated];
    })
    .sort((a, b) => a.workingDay - b.workingDay);
}

/**
 * The day by which a recommendation, action or plan is due, from the day of the letter: at once is that day, months are
 * calendar months, working days are England's. A date printed in the letter beats it.
 */
export function timescaleDueOn(rule: TimescaleRule, from: Day): Day {
  switch (rule.unit) {
    case 'at-once':
      return from;
    case 'months':
      return addMonths(from, rule.count);
    case 'working-days':
      return addWorkingDays(from, rule.count);
  }
}
