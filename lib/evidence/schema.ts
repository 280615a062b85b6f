import { z } from 'zod';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { fileEnding, MAX_FILE_BYTES } from '@/lib/platform/accepted-files';
import { code, id, optionalDay, requiredDay, requiredText, version } from '@/lib/platform/fields';
import { refusePersonalData } from '@/lib/platform/personal-data';
import { EVIDENCE_STATUSES, MARKINGS } from './rules';

/** The one thing to say of a file at once, from its name and size; null when nothing is wrong with those. */
function fileFault({ name, size }: File): string | null {
  // A field left empty arrives as a file of no size under a name that the browser or the server made up.
  if (size === 0 && !name.includes('.')) return 'Choose a file';
  if (size === 0) return 'This file is empty. Choose one that has something in it.';
  if (size > MAX_FILE_BYTES) {
    return 'This file is larger than 25 MB. Make it smaller or split it, and choose it once more.';
  }
  const ending = fileEnding(name);
  return typeof ending === 'object' ? ending.fault : null;
}

// The content is looked at by the command.
const file = z.file('Choose a file').superRefine((chosen, context) => {
  const message = fileFault(chosen);
  if (message) context.addIssue({ code: 'custom', message });
});

const dates = {
  periodFromOn: optionalDay,
  periodToOn: optionalDay,
  reviewByOn: requiredDay('Enter the date by which it should be looked at again'),
};

type Period = { periodFromOn: string | null; periodToOn: string | null };

const periodEnds = ({ periodFromOn, periodToOn }: Period) => periodFromOn === null || periodToOn !== null;
const noEnd = { path: ['periodToOn'], message: 'Enter the last day of the period as well' };
const periodRunsForward = ({ periodFromOn, periodToOn }: Period) =>
  periodFromOn === null || periodToOn === null || periodFromOn <= periodToOn;
const backwards = { path: ['periodToOn'], message: 'Enter a last day that is not before the first' };

export const proposeEvidenceSchema = z
  .object({
    partnerId: z.string('Choose whose evidence this is').pipe(id),
    title: requiredText('Enter a title that others will recognise', 200).superRefine(refusePersonalData),
    kind: z.enum(EVIDENCE_KINDS, 'Choose what kind of evidence this is'),
    summary: requiredText('Enter what it shows', 1000).superRefine(refusePersonalData),
    file,
    ...dates,
    marking: z.enum(MARKINGS, 'Choose how it is marked'),
    hasChildLevelData: z.boolean().default(false),
    criteria: z.array(code).max(200).min(1, 'Choose at least one criterion that it speaks to'),
  })
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

export const replaceEvidenceFileSchema = z
  .object({ evidenceItemId: id, version, file, ...dates })
  .refine(periodEnds, noEnd)
  .refine(periodRunsForward, backwards);

export const acceptEvidenceSchema = z.object({ evidenceItemId: id, version });

export const declineEvidenceSchema = z.object({
  evidenceItemId: id,
  version,
  reason: requiredText('Enter why, so that it can be put right', 1000).superRefine(refusePersonalData),
});

const word = code.catch('').default('');

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
    .enum(['', ...EVIDENCE_STATUSES, 'out-of-date'])
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type EvidenceFilters = z.output<typeof evidenceFiltersSchema>;
