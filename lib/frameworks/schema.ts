import { z } from 'zod';
import { isDay } from '@/lib/platform/days';
import { isPlainText } from '@/lib/platform/plain-text';
import { EVIDENCE_KINDS } from './evidence-kinds';

const text = z.string().trim().min(1, 'Enter some text').refine(isPlainText, 'Must hold no control characters');
const code = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/, 'Use letters, numbers, dots, hyphens and underscores');
const day = z.string().refine(isDay, 'Use a real day written YYYY-MM-DD');
const count = z.int().min(0);

/** How sure we are of a fact about a framework: it is shown beside the fact. */
const CONFIDENCES = ['verified', 'partly verified', 'own knowledge, unverified'] as const;
const confidence = z.enum(CONFIDENCES);

/** What a dated step is counted from. The report's own day is estimated until there is a report. */
const ANCHORS = ['NOTIFICATION', 'FIELDWORK_START', 'FIELDWORK_END', 'REPORT_RECEIVED'] as const;

/** Working days from the anchor, which is itself 0; `to` makes it a span. */
const workingDayOffset = z
  .strictObject({ from: z.int(), to: z.int().optional() })
  .refine((offset) => offset.to === undefined || offset.to >= offset.from, 'Must not end before it begins');

const timelineStep = z.strictObject({
  key: code,
  label: text,
  anchor: z.enum(ANCHORS),
  /** `daily` happens on every working day of fieldwork. */
  offset: z.union([workingDayOffset, z.literal('daily')]),
  note: text.optional(),
  confidence,
});

const inspectionKind = z.strictObject({
  code,
  label: text,
  graded: z.boolean(),
  announced: z.boolean(),
  onSiteWorkingDays: z.int().min(1),
  /** From notification to the first day on site; 0 where inspectors arrive unannounced. */
  noticeWorkingDays: count,
  /** From the last day on site to the report or letter; null where nobody knows, and then nothing may hang on it. */
  reportAfterWorkingDays: count.nullable(),
  /** Whether the inspectorates call the day of notification day 0 or day 1. It numbers the days and moves none. */
  dayOfNotification: z.union([z.literal(0), z.literal(1)]),
  timeline: z.array(timelineStep).min(1),
  note: text.optional(),
  confidence,
});

const grade = z.strictObject({
  code,
  label: text,
  /** 4 is best, 1 is worst: it orders grades and is never summed or averaged. */
  rank: z.int().min(1).max(4),
  meaning: text.optional(),
});

/** What a finding asks of the area, whatever each framework calls it. */
export const FINDING_SEVERITIES = ['priority-action', 'improvement', 'recommendation', 'strength'] as const;

const findingKind = z.strictObject({ code, label: text, severity: z.enum(FINDING_SEVERITIES) });

const timescaleRule = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('at-once') }),
  z.strictObject({ unit: z.literal('months'), count: z.int().min(1) }),
  z.strictObject({ unit: z.literal('working-days'), count: z.int().min(1) }),
]);

const timescale = z.strictObject({ code, label: text, rule: timescaleRule });

const evidenceNeed = z.strictObject({
  /** Accepted items, from whichever partners, that the criterion needs. */
  minimumAccepted: count,
  /** Kinds of which there must be at least one accepted item. */
  kinds: z.array(z.enum(EVIDENCE_KINDS)),
});

const criterionFields = z.strictObject({
  code,
  label: text,
  summary: text,
  /** What good looks like, for the people whose work it is. */
  good: text,
  /** Whether a grade of the pack's scale is given here, by inspectors or as a service's own proposal. */
  graded: z.boolean(),
  /** Whether services evaluate themselves against it; otherwise it follows from its own criteria or from inspectors. */
  selfEvaluated: z.boolean(),
  /** Where it differs from the pack's default. */
  evidence: evidenceNeed.optional(),
});

export interface Criterion extends z.infer<typeof criterionFields> {
  children: Criterion[];
}

const criterion: z.ZodType<Criterion> = criterionFields.extend({
  get children() {
    return z.array(criterion);
  },
});

const element = z.strictObject({
  code,
  label: text,
  summary: text,
  good: text,
  graded: z.boolean(),
  criteria: z.array(criterion).min(1),
});

const handoverItem = z.strictObject({
  key: code,
  label: text,
  format: text,
  /** Working days after notification by which it must be handed over; 0 is the day of the call. */
  dueBy: count,
  /** A document kept current at all times, or something produced afresh when the call comes. */
  how: z.enum(['kept-current', 'produced-on-request']),
  /** The kinds of inspection that ask for it; every kind where left out. */
  kinds: z.array(code).min(1).optional(),
  note: text.optional(),
  confidence,
});

/** The numbers readiness is judged by; an area may tighten each of them. */
const limits = z.strictObject({
  /** An agreed self-evaluation older than this is stale. */
  evaluationStaleMonths: z.int().min(1),
  /** Evidence that describes a period which ended longer ago than this is out of date; also how far back audits count. */
  evidencePeriodMonths: z.int().min(1),
  /** Accepted items that each partner which evaluates a criterion brings of its own. */
  evidencePerPartner: count,
  /** Moderated joint audits that the area plans for. */
  auditsPlanned: count,
  /** Moderated reviews by each partner that holds case files. */
  auditsPerPartner: count,
});

/** The shape of a framework pack. Use `validatePack`, which also checks that its parts agree with one another. */
export const packSchema = z.strictObject({
  code,
  version: text,
  title: text,
  reference: text,
  inForce: z.strictObject({ from: day, to: day.nullable() }),
  inspectorates: z.array(z.strictObject({ code, name: text })).min(1),
  kinds: z.array(inspectionKind).min(1),
  /** Empty where the framework gives no grades. */
  gradeScale: z.array(grade),
  findingKinds: z.array(findingKind).min(1),
  recommendationTimescales: z.array(timescale),
  selfEvaluationQuestions: z.tuple([text, text, text]),
  schedule: z.strictObject({ elements: z.array(element).min(1) }),
  evidence: evidenceNeed,
  handover: z.array(handoverItem),
  limits,
});

export type Pack = z.infer<typeof packSchema>;
export type InspectionKind = Pack['kinds'][number];
export type TimelineStep = InspectionKind['timeline'][number];
export type Anchor = (typeof ANCHORS)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type Grade = Pack['gradeScale'][number];
export type FindingKind = Pack['findingKinds'][number];
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];
export type TimescaleRule = z.infer<typeof timescaleRule>;
export type EvidenceNeed = z.infer<typeof evidenceNeed>;
export type Element = z.infer<typeof element>;
export type HandoverItem = z.infer<typeof handoverItem>;
export type Limits = z.infer<typeof limits>;
