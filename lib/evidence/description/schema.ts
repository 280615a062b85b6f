import { z } from 'zod';
import type { CriterionKey } from '@/lib/frameworks/criterion-key';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { code, id, optionalDay, optionalText, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { AUDIENCES, MARKINGS } from '../rules';
import { backwards, dates, noEnd, periodEnds, periodRunsForward } from '../schema';
import { isNoChange, MOST_TOGETHER, versionedItem } from './rules';

const OUT_OF_DATE = 'This form is out of date. Open the page again.';

const MOST_CRITERIA = 200;

const isCriterionKey = (key: string): key is CriterionKey => key.includes('/');
const criterionKeyField = code.refine(isCriterionKey, 'Choose a criterion from the list');
const criteria = z.array(criterionKeyField).max(MOST_CRITERIA);

/** What an item shows of one criterion, answer or action; it may be left out where its summary says enough. */
export const linkNote = optionalText(1000).superRefine(refusePersonalData);

export const describeEvidenceSchema = z
  .object({
    evidenceItemId: id,
    version,
    partnerId: z.string('Choose whose evidence this is').pipe(id),
    title: requiredText('Enter a title that others will recognise', 200).superRefine(refusePersonalData),
    kind: z.enum(EVIDENCE_KINDS, 'Choose what kind of evidence this is'),
    summary: requiredText('Enter what it shows', 1000).superRefine(refusePersonalData),
    ...dates,
    marking: z.enum(MARKINGS, 'Choose how it is marked'),
    hasChildLevelData: z.boolean().default(false),
    audience: z.enum(AUDIENCES, 'Choose who may see it'),
    criteria: criteria.min(1, 'Choose at least one criterion that it speaks to'),
  })
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

const orNull = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .enum(['', ...values], 'Choose from the list')
    .optional()
    .transform((value): T | null => (value ? (value as T) : null));

/** What is to change for many items; what is left empty stays as it is with each. */
const changesShape = {
  partnerId: z
    .string()
    .optional()
    .transform((value) => value || null)
    .pipe(id.nullable()),
  kind: orNull(EVIDENCE_KINDS),
  reviewByOn: optionalDay,
  marking: orNull(MARKINGS),
  audience: orNull(AUDIENCES),
  addCriteria: criteria.default([]),
  removeCriteria: criteria.default([]),
};

const NOTHING_CHOSEN = {
  path: ['reviewByOn'],
  message: 'Say what is to change: fill in at least one of these',
};

/** The change as an address holds it, on the way from its form to the page that shows what it would do. */
export const changesSchema = z.object(changesShape).refine((changes) => !isNoChange(changes), NOTHING_CHOSEN);

export const describeTogetherSchema = z
  .object({
    /** Each item with the version that was shown, as `id:version`. */
    items: z
      .array(code.refine((text) => versionedItem(text) !== null, OUT_OF_DATE))
      .min(1, 'Choose at least one item')
      .max(MOST_TOGETHER, `Choose ${MOST_TOGETHER} items or fewer`),
    ...changesShape,
  })
  .refine((changes) => !isNoChange(changes), NOTHING_CHOSEN);

/** The items that an address names, each once; what is no id is left out. */
export const chosenItemsSchema = z
  .preprocess((value) => [value ?? []].flat(), z.array(z.string().catch('')))
  .transform((ids) => [...new Set(ids)].filter((one) => id.safeParse(one).success));

export const linkCriterionSchema = z.object({
  evidenceItemId: id,
  version,
  criterion: z.string('Choose a criterion').pipe(criterionKeyField),
  note: linkNote,
});

export const unlinkCriterionSchema = z.object({ evidenceItemId: id, version, criterion: criterionKeyField });
