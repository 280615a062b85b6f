import { z } from 'zod';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { code, id, optionalDay, optionalText, requiredDay, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { AUDIENCES, CHECK_STATUSES, EVIDENCE_STATUSES, MARKINGS } from './rules';

/** The period that evidence describes, and the day by which it is looked at again. */
export const dates = {
  periodFromOn: optionalDay,
  periodToOn: optionalDay,
  reviewByOn: requiredDay('Enter the date by which it should be looked at again'),
};

type Period = { periodFromOn: string | null; periodToOn: string | null };

/** A period that has a first day has a last day as well. */
export const periodEnds = ({ periodFromOn, periodToOn }: Period) => periodFromOn === null || periodToOn !== null;
/** What to say where it has none. */
export const noEnd = { path: ['periodToOn'], message: 'Enter the last day of the period as well' };
/** The last day of a period is not before its first. */
export const periodRunsForward = ({ periodFromOn, periodToOn }: Period) =>
  periodFromOn === null || periodToOn === null || periodFromOn <= periodToOn;
/** What to say where it is. */
export const backwards = { path: ['periodToOn'], message: 'Enter a last day that is not before the first' };

const title = requiredText('Enter a title that others will recognise', 200).superRefine(refusePersonalData);

/** What is said of evidence, beside its title and file. */
const description = {
  kind: z.enum(EVIDENCE_KINDS, 'Choose what kind of evidence this is'),
  summary: requiredText('Enter what it shows', 1000).superRefine(refusePersonalData),
  ...dates,
  marking: z.enum(MARKINGS, 'Choose how it is marked'),
  audience: z.enum(AUDIENCES, 'Choose who may see it'),
  hasChildLevelData: z.boolean().default(false),
  criteria: z.array(code).max(200).min(1, 'Choose at least one criterion that it speaks to'),
};

export const proposeEvidenceSchema = z
  .object({ uploadId: id, title, ...description })
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

/** The same for several files together: a title for each, in the order of the files, and one description for all. */
export const proposeTogetherSchema = z
  .object({ uploadIds: z.array(id).min(2).max(50), titles: z.array(title).min(2).max(50), ...description })
  .refine(({ uploadIds, titles }) => new Set(uploadIds).size === titles.length, 'Give every file a title')
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

export const replaceEvidenceFileSchema = z
  .object({
    ...{ evidenceItemId: id, version, uploadId: id },
    /** The number of the newest file when the form was opened. */
    newestNumber: version,
    ...dates,
  })
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

export const acceptEvidenceSchema = z.object({ evidenceItemId: id, version });

export const declineEvidenceSchema = z.object({
  evidenceItemId: id,
  version,
  reason: requiredText('Enter why, so that it can be put right', 1000).superRefine(refusePersonalData),
});

const word = code.catch('').default('');

const dayInAddress = optionalDay.catch(null).transform((day) => day ?? '');

export const EVIDENCE_ORDERS = ['latest', 'title', 'partner', 'review-by'] as const;
export type EvidenceOrder = (typeof EVIDENCE_ORDERS)[number];

/** The files that a list can be taken away as. */
export const listFormatSchema = z.enum(['xlsx', 'csv']).catch('xlsx');

/** The filters of the list, from the address; whatever makes no sense there is as if it were left out. */
export const evidenceFiltersSchema = z.object({
  criterion: word,
  framework: word,
  partner: word,
  kind: z
    .enum(['', ...EVIDENCE_KINDS])
    .catch('')
    .default(''),
  status: z
    .enum(['', ...EVIDENCE_STATUSES, 'current', 'out-of-date'])
    .catch('')
    .default(''),
  /** How far the newest file has been checked; `unspoiled` is all but what nobody will open. */
  check: z
    .enum(['', ...CHECK_STATUSES, 'unspoiled'])
    .catch('')
    .default(''),
  /** Words of the title. */
  text: optionalText(100).catch(''),
  /** The period described reaches into these days. */
  from: dayInAddress,
  to: dayInAddress,
  order: z.enum(EVIDENCE_ORDERS).catch('latest').default('latest'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type EvidenceFilters = z.output<typeof evidenceFiltersSchema>;
