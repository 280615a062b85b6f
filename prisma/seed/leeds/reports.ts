import type { ReportContent } from '../content';
import { SLAC } from './partners';

/** What the ISCB read before its meeting at the beginning of September; the words are invented. */
export const reports: readonly ReportContent[] = [
  {
    board: 'iscb',
    frameworkCode: SLAC,
    asAtOn: '2009-08-31',
    meetsOn: '2009-09-02',
    focusTheme: 'The unannounced inspection and what it asks of each partner',
    headline:
      'The seven children are safe and the look-back is complete; we are not yet ready for the announced inspection',
    commentary: `Two inspectors came on 21 and 22 July. Of the 23 records they read first, seven were of children left at potential serious risk of harm. All seven were seen the same day and are safe. The review of 1,600 cases opened since 1 April was completed on 28 August.

Revised section 47 guidance has been in force since 6 August, and a second manager checks every decision on a new abuse or neglect referral. Fewer decisions are changed each week.

Only one self-evaluation has been agreed. This is the main reason why we are not ready. The work is under way in every service of children’s social care, and in education, health and the voluntary sector; hospitals and probation have not begun. Three partners have not confirmed their key contact for this quarter.`,
    nextSteps: `Each partner that has not done so confirms its key contact by 8 September.

Every service submits its self-evaluation by 25 September; the task group answers within five working days.

The LSCB agrees the threshold guidance on 24 September, so that it can be in use by 16 October.

About 80 case files are read in September, one in three of them twice.`,
    drafted: { by: 'inspection-lead', at: ['2009-08-31', '16:45'] },
    approved: { by: 'director', at: ['2009-09-01', '08:40'] },
    published: { by: 'inspection-lead', at: ['2009-09-01', '09:30'] },
  },
];
