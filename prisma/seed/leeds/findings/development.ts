import type { FindingContent } from '../../content';
import { SLAC } from '../partners';

const partner = 'childrens-social-care';
const inspected = {
  severity: 'improvement',
  source: 'inspection',
  inspection: 'unannounced',
  frameworkCode: SLAC,
  raisedOn: '2009-07-22',
} as const;

/** The six areas for development that paper 001 lists; actions are invented unless the paper names them. */
export const development: readonly FindingContent[] = [
  {
    ...inspected,
    title: 'Performance management',
    detail:
      'Managers watch numbers and time limits. Few could say how good the work of their team was, or what they had changed because of a figure.',
    criterion: 'SG.LM.EVAL',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Hold a monthly performance meeting in every area, with quality beside quantity',
        successMeasure: 'Each meeting ends with at least one decision that the next one follows up.',
        partner,
        owner: 'key-contact.social-care',
        dueOn: '2009-10-09',
        status: 'in-progress',
        notes: [
          {
            by: 'key-contact.social-care',
            at: ['2009-09-11', '10:30'],
            body: 'First meetings held in two of three areas. The third meets on 18 September.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    title: 'Quality assurance and case file audit',
    detail: 'There was no regular programme of reading files, and what was found in single audits was not followed up.',
    criterion: 'SG.LM.EVAL',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Establish a quality assurance framework',
        successMeasure: 'Every manager reads two files a month from October, and a tenth are moderated.',
        partner,
        owner: 'head-of-safeguarding',
        dueOn: '2009-09-01',
        status: 'done',
        done: {
          by: 'head-of-safeguarding',
          at: ['2009-09-01', '09:00'],
          effect: 'In force since 1 September. Whether files get better can first be seen from October’s readings.',
        },
        notes: [
          {
            by: 'head-of-safeguarding',
            at: ['2009-09-01', '09:00'],
            body: 'Agreed by the task group on 27 August. Training for readers on 15 and 22 September.',
          },
        ],
      },
      {
        title: 'Develop joint case file audit with guidance for every partner that holds files',
        successMeasure: 'Ten children’s files read jointly by the end of October, with one agreed finding for each.',
        partner: 'police',
        owner: 'key-contact.police',
        dueOn: '2009-10-30',
        status: 'in-progress',
        notes: [
          {
            by: 'key-contact.police',
            at: ['2009-09-04', '15:20'],
            body: 'Tried out on ten files with social care in August. Guidance drafted; health and probation comment by 18 September.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    title: 'Inconsistent assessment',
    detail:
      'Some assessments weigh risk and show the child; others repeat the referral. It depended on who was on duty.',
    criterion: 'SG.QP.ASMT',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Coach the duty teams: two senior practitioners for three months',
        successMeasure: 'Eight in ten initial assessments graded adequate or better in the November readings.',
        partner,
        owner: 'contributor.social-care',
        dueOn: '2009-11-30',
        status: 'in-progress',
      },
      {
        title: 'Use the common assessment framework before referring, wherever a child is not at risk',
        successMeasure: 'Half of all referrals that are not about harm come with a common assessment by December.',
        partner: 'education',
        owner: 'key-contact.education',
        dueOn: '2009-12-18',
        status: 'in-progress',
        notes: [
          {
            by: 'key-contact.education',
            at: ['2009-09-11', '13:30'],
            body: '62 schools have someone trained. Used for 118 children since April; the aim is 400 by the end of term.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    title: 'Record keeping',
    detail: 'Records were late, decisions lacked reasons, and in two cases nothing had been written up.',
    criterion: 'SG.QP.PLAN',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Bring every record up to date and keep it within five working days',
        successMeasure: 'Nineteen in twenty visits recorded within five working days in October.',
        partner,
        owner: 'contributor.social-care',
        dueOn: '2009-10-09',
        status: 'in-progress',
        notes: [
          {
            by: 'contributor.social-care',
            at: ['2009-09-09', '17:10'],
            body: 'Nine of fourteen teams are up to date. Two looked after teams have until 9 October.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    title: 'Performance worsening and electronic data flawed',
    detail:
      'Assessments within time had fallen since April, and figures from the electronic record did not agree with the records.',
    criterion: 'SG.LM.EVAL',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Compare figures with records and correct the electronic reports',
        successMeasure: 'In a sample of 60 no more than two records differ from the report.',
        partner,
        owner: 'deputy.social-care',
        dueOn: '2009-10-16',
        status: 'in-progress',
        notes: [
          {
            by: 'deputy.social-care',
            at: ['2009-09-02', '11:40'],
            body: '14 of 60 differed in August. Two causes found: assessments closed without a date, and transfers counted twice.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    title: 'Quality of supervision is variable',
    detail: 'Some workers were seen every fortnight by someone who knew their cases; others had waited for two months.',
    criterion: 'SG.LM.EVAL',
    partner,
    within: 'three-months',
    actions: [
      {
        title: 'Read the supervision records of every team and report what is missing',
        successMeasure:
          'Every worker has had supervision in the last month, and each case is discussed every six weeks.',
        partner,
        owner: 'deputy.social-care',
        dueOn: '2009-08-31',
        status: 'in-progress',
        notes: [
          {
            by: 'deputy.social-care',
            at: ['2009-08-27', '16:50'],
            body: 'Eight of fourteen teams read. Held up by the look-back; the rest cannot be done before the middle of September.',
          },
        ],
      },
    ],
  },
];
