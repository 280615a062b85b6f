import type { CaseFileContent } from '../case-content';
import type { Moment, Rank } from '../content';

type Batch = {
  partner: string;
  prefix: string;
  /** Of each file in turn: the auditor's grade, or null where nobody has read it yet. */
  grades: readonly (Rank | null)[];
  /** How many of those read have been moderated, from the first. */
  moderated: number;
  by: string;
};

/** 66 of about 80 files drawn, 52 read, 41 moderated. Plans are graded lower than fieldwork grades itself. */
const batches: readonly Batch[] = [
  {
    partner: 'childrens-social-care',
    prefix: 'LDS-21',
    grades: [
      2,
      2,
      1,
      3,
      2,
      2,
      1,
      2,
      3,
      2,
      2,
      1,
      2,
      2,
      3,
      2,
      1,
      2,
      2,
      2,
      3,
      2,
      2,
      1,
      2,
      2,
      null,
      null,
      null,
      null,
      null,
    ],
    moderated: 22,
    by: 'auditor.social-care',
  },
  {
    partner: 'primary-care-trust',
    prefix: 'PCT-31',
    grades: [3, 2, 3, 2, 2, 3, 2, 3, 2, null, null],
    moderated: 7,
    by: 'auditor.primary-care',
  },
  {
    partner: 'police',
    prefix: 'POL-41',
    grades: [2, 2, 3, 2, 1, 2, 3, null, null],
    moderated: 5,
    by: 'key-contact.police',
  },
  { partner: 'education', prefix: 'EDU-51', grades: [3, 2, 3, 2, 3, null], moderated: 4, by: 'deputy.education' },
  {
    partner: 'hospitals-trust',
    prefix: 'HOS-61',
    grades: [2, 2, 3, null, null],
    moderated: 2,
    by: 'key-contact.hospitals',
  },
  { partner: 'probation', prefix: 'PRO-71', grades: [2, 2, null, null], moderated: 1, by: 'deputy.probation' },
];

const reasons: Record<Rank, readonly string[]> = {
  4: ['The plan is the child’s own and everyone in it does what it says.'],
  3: [
    'Plan with names and dates; reviewed on time; the record is up to date and the child’s words are in it.',
    'Risk, history and the child’s wishes are brought together, and the plan changed when they did.',
    'Other agencies know the plan and can say what their part in it is.',
  ],
  2: [
    'The plan says what is wanted and not who will do it by when. Reviews are on time.',
    'Visits are made and written up late. A stranger would need an hour to see where things stand.',
    'The review was held with the school absent and nobody followed up what the school had been asked to do.',
    'Good first plan, not changed since although the family’s situation has.',
  ],
  1: [
    'No current plan on the file, and the last visit recorded is seven weeks old.',
    'The plan leaves out what was reported about violence at home. Raised with the team manager the same day.',
    'Two plans on file that contradict one another; the worker follows neither.',
  ],
};

function reasonFor(rank: Rank, index: number): string {
  return reasons[rank][index % reasons[rank].length] ?? '';
}

const reviewDays = ['2009-09-03', '2009-09-04', '2009-09-07', '2009-09-08', '2009-09-09', '2009-09-10'] as const;

function reviewedAt(index: number): Moment {
  return [reviewDays[index % reviewDays.length] ?? '2009-09-03', `${10 + (index % 6)}:${index % 2 ? '15' : '45'}`];
}

function fileOf({ partner, prefix, grades, moderated, by }: Batch, index: number): CaseFileContent {
  const reference = `${prefix}${String(index + 1).padStart(2, '0')}`;
  const rank = grades[index];
  if (!rank) return { reference, partner };
  const review = { rank, reason: reasonFor(rank, index), by, at: reviewedAt(index) };
  if (index >= moderated) return { reference, partner, review };
  // Every fifth good grade came down: the plan had no dates.
  const isLowered = rank === 3 && index % 5 === 3;
  const moderation = {
    rank: isLowered ? (2 as const) : rank,
    reason: isLowered ? 'Half of the steps in the plan have no date. Adequate.' : 'Read again: the grade stands.',
    by: 'inspection-lead',
    at: ['2009-09-11', `${10 + (index % 7)}:${index % 2 ? '05' : '35'}`] as const,
  };
  return { reference, partner, review, moderation };
}

/** Partly read, partly moderated. */
export const septemberFiles: readonly CaseFileContent[] = batches.flatMap((batch) =>
  batch.grades.map((_, index) => fileOf(batch, index)),
);
