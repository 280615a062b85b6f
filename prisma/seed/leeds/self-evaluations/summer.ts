import type { SelfEvaluationContent } from '../../content';
import { graded } from '../../entries';
import { SLAC } from '../partners';

const SOCIAL_CARE = 'deputy.social-care';
const summer = { frameworkCode: SLAC, cycle: 'Summer 2009' } as const;

/** The first round, before the inspectors came in July: what three services then believed of themselves. */
export const summerEvaluations: readonly SelfEvaluationContent[] = [
  {
    ...summer,
    service: 'childrens-social-care/reviewing',
    startedOn: '2009-06-08',
    submitted: { by: 'key-contact.social-care', at: ['2009-07-06', '16:40'] },
    agreed: { by: 'head-of-safeguarding', at: ['2009-07-09', '11:30'] },
    entries: [
      graded('SG.LM.EVAL', 3, 'high', SOCIAL_CARE, ['2009-06-30', '10:20'], {
        know: 'Performance is reported to managers every month and most indicators are on target or close to it. Supervision takes place and is recorded. Managers read files when a case closes.',
        how: 'The monthly performance report to May; supervision dates held by team managers.',
        next: 'Bring the figures of all teams together on one page for the board.',
      }),
      graded('LAC.LM.EVAL', 3, 'medium', SOCIAL_CARE, ['2009-06-30', '15:10'], {
        know: 'Reviews of looked after children are on time, and reviewing officers raise what worries them with the team.',
        how: 'Review timeliness to May (94%); reviewing officers’ records.',
        next: 'Report to the Corporate Carer Board in the autumn.',
      }),
    ],
  },
  {
    ...summer,
    service: 'education/safeguarding',
    startedOn: '2009-06-10',
    submitted: { by: 'key-contact.education', at: ['2009-07-10', '09:15'] },
    agreed: { by: 'inspection-lead', at: ['2009-07-14', '14:00'] },
    entries: [
      graded('SG.OUT.FEEL', 3, 'medium', 'deputy.education', ['2009-07-02', '13:30'], {
        know: 'Most children tell us that they feel safe at school. We know least about those who are new to English.',
        how: 'The pupil perception survey of spring 2009, first results.',
        next: 'Read the survey again by age and by language when all schools have answered.',
      }),
    ],
  },
  {
    ...summer,
    service: 'childrens-social-care/strategy',
    startedOn: '2009-06-08',
    submitted: { by: 'key-contact.social-care', at: ['2009-07-13', '17:05'] },
    agreed: { by: 'director', at: ['2009-07-15', '10:45'] },
    entries: [
      graded('LAC.LM.VFM', 2, 'medium', SOCIAL_CARE, ['2009-07-08', '11:00'], {
        know: 'We know what each placement costs and too little of what it achieves. Placements outside the city cost about twice as much as those within it, and half of them were made in a hurry.',
        how: 'Placement spending for 2008 to 2009; a reading of 20 placements made outside the city.',
        next: 'Ask of each placement over £2,000 a week what it has changed for the child, and report it with the cost.',
      }),
    ],
  },
];
