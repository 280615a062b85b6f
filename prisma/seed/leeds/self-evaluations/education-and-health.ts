import type { SelfEvaluationContent } from '../../content';
import { graded, ungraded } from '../../entries';
import { SLAC } from '../partners';

const EDUCATION = 'deputy.education';
const HEALTH = 'deputy.primary-care';

/** Education and the health of looked after children: agreed. Health visiting is still being written. */
export const educationAndHealth: readonly SelfEvaluationContent[] = [
  {
    service: 'education/safeguarding',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-07-27',
    submitted: { by: 'key-contact.education', at: ['2009-08-26', '10:30'] },
    agreed: { by: 'head-of-safeguarding', at: ['2009-08-28', '15:00'] },
    entries: [
      graded('SG.OUT.FEEL', 3, 'high', EDUCATION, ['2009-08-21', '14:05'], {
        know: 'Most children in the city feel safe at school, and most know an adult to whom they would turn. Primary children are more confident than those in years 9 and 10. Children who are new to English and those with a disability report more bullying. Every school has a trained designated person; governors’ oversight varies.',
        how: 'The pupil perception survey of spring 2009, 11,400 replies; the TellUs survey; schools’ own safeguarding audits returned by 96% of schools in June; visits to 24 schools by advisers.',
        next: 'Support 17 secondary schools where fewer than seven in ten feel safe between lessons. Repeat the survey in spring with questions made by disabled young people.',
      }),
    ],
  },
  {
    service: 'education/looked-after',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-07-27',
    submitted: { by: 'key-contact.education', at: ['2009-09-03', '09:50'] },
    agreed: { by: 'inspection-lead', at: ['2009-09-07', '11:10'] },
    entries: [
      graded('LAC.LM.PART', 3, 'medium', EDUCATION, ['2009-08-28', '13:15'], {
        know: 'The looked after children education team, social workers and designated teachers know one another and meet. Schools ring early when a placement is wobbling. Work with neighbouring authorities about children placed there is slower, and some wait weeks for a school place.',
        how: 'Designated teachers’ network, 140 members; days out of school for 23 children placed outside the city since April; a joint file reading with social care in June.',
        next: 'A protocol with four neighbouring authorities by December. A named admissions officer for looked after children from this month.',
      }),
      graded('LAC.OUT.EA', 2, 'high', EDUCATION, ['2009-09-01', '16:00'], {
        know: 'Attendance is good and fixed-term exclusions have fallen for two years. Attainment at 16 improved this summer and is still far behind other children: about one in seven gained five good passes including English and mathematics. Personal education plans are in place for 87% and too many are filled in to be done with.',
        how: 'Provisional results of August 2009; attendance and exclusion to July; the quality of 50 plans, read by advisers in the summer term and found good in 22.',
        next: 'One-to-one tuition for every looked after child in years 6 and 11. Advisers read 30 plans a term and give them back when the child’s own view is missing.',
      }),
    ],
  },
  {
    service: 'primary-care-trust/looked-after',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-08-03',
    submitted: { by: 'key-contact.primary-care', at: ['2009-09-02', '17:15'] },
    agreed: { by: 'inspection-lead', at: ['2009-09-08', '09:20'] },
    entries: [
      graded('LAC.LM.PART', 3, 'medium', HEALTH, ['2009-08-27', '12:10'], {
        know: 'The nurses for looked after children work from the same office as two social work teams and that shows: consent and history arrive in time. Emotional help is available through a joint team. For children placed by other authorities in the city, and for ours placed elsewhere, information follows late.',
        how: 'Referral times for the joint team; an exercise with social care in May that followed eight children through both sets of records.',
        next: 'Write the agreement on children placed from elsewhere with the hospitals trust by November.',
      }),
      graded('LAC.OUT.BH', 2, 'medium', HEALTH, ['2009-08-31', '15:30'], {
        know: 'Health assessments are done on time for 84% of children and dental checks for 79%. The assessments describe problems well; what should follow is less reliably done, and no one person checks. Teenagers refuse more often than younger children. Immunisation is as good as for other children in the city.',
        how: 'Yearly health assessments, dental checks and immunisation to June; 25 health plans read in July, of which 15 showed that the actions had been carried out; what 18 young people told the nurses about being asked the same things twice.',
        next: 'A nurse looks at each plan after three months, from October. Young people over 14 can choose where they are seen.',
      }),
    ],
  },
  {
    service: 'primary-care-trust/community',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-09-08',
    entries: [
      ungraded('SG.LM.PART', HEALTH, ['2009-09-11', '12:40'], {
        know: 'Health visitors and school nurses go to conferences and core groups, and send a report when they cannot. They are rarely asked to take part in strategy discussions and hear of the outcome late.',
        how: 'Attendance at conferences from April to July; a count of invitations to strategy discussions, which the safeguarding nurses began in August.',
        next: 'Agree with the police and social care how health is reached the same day.',
      }),
    ],
  },
];
