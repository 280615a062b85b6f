import type { SelfEvaluationContent } from '../../content';
import { graded, parts, points, steps } from '../../entries';
import { SLAC } from '../partners';

const WRITER = 'contributor.social-care';

/** Fieldwork and safeguarding: agreed, with one grade that its own case file reviews do not bear out. */
export const fieldwork: SelfEvaluationContent = {
  service: 'childrens-social-care/fieldwork',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  startedOn: '2009-08-12',
  submitted: { by: 'key-contact.social-care', at: ['2009-09-04', '15:10'] },
  agreed: { by: 'head-of-safeguarding', at: ['2009-09-09', '09:45'] },
  entries: [
    graded('SG.LM.USER', 2, 'medium', WRITER, ['2009-08-31', '10:20'], {
      know: 'Parents are told why we are involved and most are given their plan. Children’s own words appear in about half of the files we have read, more often for teenagers than for small children. Families’ views are asked for case by case, and until now little has been done with them together.',
      how: points(
        'Case file reviews in September',
        'The yearly return of complaints and compliments',
        '28 replies to a questionnaire at child protection conferences from April to July, in which **nine families said that they did not receive the report beforehand**',
      ),
      next: 'Reports go to families two working days before a conference, checked by the conference chair from 1 October. The advocacy service will help us to ask 30 children on plans what difference the plan has made.',
    }),
    graded('SG.QP.ASMT', 2, 'medium', WRITER, ['2009-09-02', '13:50'], {
      know: parts(
        '# What is strong',
        'Core assessments are mostly thorough on facts. Direct work is good where a worker has had the child for more than six months.',
        '# What is not yet good enough',
        points(
          'Core assessments are weaker on what the facts mean for the child.',
          'Work passed from referral and assessment sometimes arrives with the **child not yet seen alone**, and we have not always gone back to put that right at once.',
        ),
      ),
      how: points(
        'Core assessments within 35 working days, 71% for the first quarter',
        'The first reading of records in July, and case file reviews this month',
        'Supervision notes of eight team managers, read by the head of service in August',
      ),
      next: 'No case is accepted from assessment until the record says when the child was seen and by whom. Two practice workshops on analysis in October for all 64 field workers, and the reviews repeated in January to see whether it helped.',
    }),
    graded('SG.QP.PLAN', 3, 'medium', WRITER, ['2009-09-03', '16:30'], {
      know: 'Child protection plans are reviewed on time and core groups meet. Managers see every plan before it is agreed. Recording has been strengthened since July, and we believe that a stranger could follow most of our files. Staff turnover in the east teams has meant changes of worker for about 40 children.',
      how: 'Reviews of plans on time, 98%; core groups held within ten working days, 82%; managers’ own checks of plans in August. The service case file reviews had only begun when this was written.',
      next: steps(
        'Finish the service case file reviews by 30 September and compare this grade with them.',
        'Fill four vacancies in the east teams.',
        'Give each child whose worker leaves a joint visit with the next one.',
      ),
    }),
  ],
};
