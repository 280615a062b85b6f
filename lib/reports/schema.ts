import { z } from 'zod';
import { ACTION_STATUSES, FINDING_STATES } from '@/lib/findings/rules';
import { FINDING_SEVERITIES } from '@/lib/frameworks/schema';
import { isDay } from '@/lib/platform/days';
import { id, requiredChoice, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { RULE_CODES, STATUSES } from '@/lib/readiness/types';

const day = z.string().refine(isDay, 'Use a real day written YYYY-MM-DD');
const count = z.int().min(0);

const measure = { status: z.enum(STATUSES), inPlace: count, needed: count };

/** How something stood in the board's last report; null where that report did not have it. */
const change = z
  .strictObject({ direction: z.enum(['better', 'worse', 'same']), from: z.strictObject(measure) })
  .nullable();

const gapCounts = { blockers: count, gaps: count, watches: count };

/**
 * What a status report shows, taken once and never changed: words as they were on the day, counts, and no case.
 * `format` changes when a later version of the product adds to it, so that old reports stay readable.
 */
export const statusReportSnapshotSchema = z.strictObject({
  format: z.literal(1),
  asAtOn: day,
  areaName: z.string(),
  board: z.strictObject({ name: z.string(), meetsOn: day.nullable(), focusTheme: z.string().nullable() }),
  framework: z.strictObject({ code: z.string(), version: z.string(), title: z.string() }),
  /** The whole answer in one sentence, as the dashboard gave it on the day. */
  verdict: z.string(),
  /** The board's last published report under this framework, which every change is counted from. */
  since: z.strictObject({ asAtOn: day, ...gapCounts, resolvedBlockers: count }).nullable(),
  area: z.strictObject({ ...measure, ...gapCounts, change }),
  elements: z.array(z.strictObject({ code: z.string(), label: z.string(), ...measure, change })),
  criteria: z.array(
    z.strictObject({ code: z.string(), label: z.string(), elementCode: z.string(), depth: count, ...measure, change }),
  ),
  partners: z.array(
    z.strictObject({ slug: z.string(), name: z.string(), ...measure, blockers: count, gaps: count, change }),
  ),
  /** `key` is the same for the same blocker in the next report. */
  blockers: z.array(
    z.strictObject({
      key: z.string(),
      rule: z.enum(RULE_CODES),
      partnerName: z.string().nullable(),
      criterionCode: z.string().nullable(),
      /** What is not in place: a service, an action, a partner. */
      subject: z.string(),
      sentence: z.string(),
      owner: z.string().nullable(),
      dueOn: day.nullable(),
      isNew: z.boolean(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      number: count,
      title: z.string(),
      kindLabel: z.string(),
      severity: z.enum(FINDING_SEVERITIES),
      state: z.enum(FINDING_STATES),
      dueOn: day.nullable(),
      partnerName: z.string(),
      actions: z.array(
        z.strictObject({
          title: z.string(),
          status: z.enum(ACTION_STATUSES),
          isOverdue: z.boolean(),
          dueOn: day,
          partnerName: z.string(),
        }),
      ),
    }),
  ),
  /** Counts only; grades in the framework's order, best first. */
  audits: z.array(
    z.strictObject({
      title: z.string(),
      caseFiles: count,
      reviewed: count,
      moderated: count,
      grades: z.array(z.strictObject({ label: z.string(), count })),
    }),
  ),
  lookBacks: z.array(
    z.strictObject({
      title: z.string(),
      total: count,
      reviewed: count,
      found: count,
      completedOn: day.nullable(),
    }),
  ),
});

/** A passage of a report. Boards read reports, so nothing that points to one person may stand in it. */
function passage(missing: string, max?: number) {
  return requiredText(missing, max).superRefine(refusePersonalData);
}

export const draftReportSchema = z.object({
  boardId: z.uuid('Choose the board that the report is for'),
  frameworkCode: requiredChoice('Choose a framework'),
});

export const editReportSchema = z.object({
  reportId: id,
  version,
  headline: passage('Enter the headline: what the board should remember', 200),
  commentary: passage('Enter what the figures mean and what has happened', 8000),
  nextSteps: passage('Enter what will be done next, by whom and by when', 4000),
});

/** `version` is the one that the person read: a later one is not decided on unread. */
export const decideReportSchema = z.object({ reportId: id, version });
