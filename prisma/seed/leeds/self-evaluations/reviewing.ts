import type { SelfEvaluationContent } from '../../content';
import { graded, points } from '../../entries';
import { SLAC } from '../partners';

const WRITER = 'deputy.social-care';

/** Reviewing and quality assurance: agreed, and the most candid of them. */
export const reviewing: SelfEvaluationContent = {
  service: 'childrens-social-care/reviewing',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  startedOn: '2009-08-10',
  submitted: { by: 'key-contact.social-care', at: ['2009-09-01', '16:20'] },
  agreed: { by: 'head-of-safeguarding', at: ['2009-09-03', '10:05'] },
  entries: [
    graded('SG.LM.EVAL', 1, 'high', WRITER, ['2009-08-28', '11:15'], {
      know: 'Until July managers counted how fast work was done and seldom looked at how good it was. Inspectors found in two days what our own checks had missed: seven children left at potential serious risk, supervision that varies by team, and figures from the electronic record that cannot be relied on. Every decision on a new abuse or neglect referral is now checked by a second manager, and that has changed about one decision in twelve.',
      how: 'The inspectors’ feedback of 22 July; the log of second checks, weekly since 27 July; the look-back at 1,600 cases; a comparison of 60 records with the monthly figures, in which 14 did not agree. Before July there was no programme of case file audit, so we cannot show a trend.',
      next: 'Run the quality assurance framework in every team from 1 October: two files a manager a month, a tenth of them moderated, results to the task group each month. Correct the assessment figures by 16 October. Train 40 team managers in supervision before the end of November.',
    }),
    graded('LAC.LM.EVAL', 2, 'medium', WRITER, ['2009-08-26', '14:40'], {
      know: 'Independent reviewing officers know the children well and raise drift, but what they raise has been followed up child by child and not added together. We can say that reviews happen on time. We cannot yet say with the same confidence that plans are better because of them.',
      how: 'Review timeliness for the year to July (95%); reviewing officers’ records of 62 concerns raised since April, 41 of them answered within ten working days; the regulation 33 visit reports; an audit of 20 files in June, which nobody moderated.',
      next: 'From September a monthly summary of concerns raised and answered goes to the looked after children managers’ meeting and quarterly to the Corporate Carer Board. A sample of the June audit will be graded again by someone else by 30 September.',
    }),
    graded('LAC.QP.PLAN', 2, 'medium', WRITER, ['2009-08-27', '09:30'], {
      know: 'Care plans are in place and reviewed on time. The weaker ones say what is wanted and not who will do what by when, and plans for permanence are sometimes left until the second review. Recording of visits is behind in two of the five teams. Children over eight nearly always take part in their review; younger children’s views are recorded less well.',
      how: points(
        'Review timeliness, and participation in reviews (94% of those aged four and over)',
        'The file audit of June',
        'A dip into 15 plans by the reviewing officers’ manager in August, of which **six had no dates against actions**',
      ),
      next: 'Reviewing officers will not accept a plan without names and dates from 14 September. Permanence is to be an item of every second review. The two teams with late records have until 9 October to bring them up to date.',
    }),
  ],
};
