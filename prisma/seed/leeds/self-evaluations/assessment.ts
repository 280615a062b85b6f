import type { SelfEvaluationContent } from '../../content';
import { graded, parts, points } from '../../entries';
import { SLAC } from '../partners';

const WRITER = 'key-contact.social-care';

/** Referral and assessment, where inspectors looked in July: returned with a reason. */
export const assessment: SelfEvaluationContent = {
  service: 'childrens-social-care/assessment',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  startedOn: '2009-08-14',
  submitted: { by: 'deputy.social-care', at: ['2009-09-08', '11:30'] },
  returned: {
    by: 'director',
    at: ['2009-09-10', '17:05'],
    reason:
      'This says well what was wrong in July and what we told people to do. It does not yet show what is different for children now. Please add the August figures from the second checks, say how many children were seen within a day and how you know, and look again at the grade for keeping children safe.',
  },
  entries: [
    graded('SG.QP.RESP', 2, 'low', WRITER, ['2009-09-04', '10:10'], {
      know: 'Referrals are looked at on the day they come. The decision what to do has too often been made on the referral form alone, without asking other agencies. About a third of contacts lead to no service from us, and referrers are not always told why. Complaints are answered, and little is learned from them as a whole.',
      how: 'Contacts and referrals for April to August from the electronic record, whose figures are being corrected; inspectors’ feedback; 19 complaints since April.',
      next: 'Agree with the contact centre which contacts come straight to a manager. Write to every referrer with the outcome from 1 October. Bring the threshold guidance into use when the LSCB has agreed it.',
    }),
    graded('SG.QP.ASMT', 2, 'medium', WRITER, ['2009-09-07', '09:25'], {
      know: 'Initial assessments are uneven. The better ones see the child, ask the school and the health visitor, and say what the risk is. Others repeat the referral. Inspectors found children who had not been seen. Time limits have been met less often since the spring as referrals have risen.',
      how: 'Initial assessments within seven working days: 74% in April, 66% in July. The first reading of 23 records. Second checks of every abuse and neglect decision since 27 July.',
      next: 'Every initial assessment records when the child was seen and by whom, or a manager’s reason why not. Two senior practitioners move to the duty teams in September to coach.',
    }),
    graded('SG.OUT.SAFE', 2, 'low', WRITER, ['2009-09-08', '11:05'], {
      know: parts(
        'In July **seven of 23 children** whose records were read had been left at potential serious risk. All seven were visited the same day and are safe.',
        'The review of 1,600 cases since 1 April is complete. We believe that children referred now are seen sooner and that strategy discussions are held when they should be.',
      ),
      how: points('The record of the seven visits', 'The report of the look-back', 'The revised section 47 guidance'),
      next: 'Keep checking every decision until the end of the year, then a sample. Count each week how many children were seen within one working day of a section 47 enquiry being opened.',
    }),
  ],
};
