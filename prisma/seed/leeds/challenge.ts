import type { CommentContent, SaveContent } from '../challenge-content';
import { graded, points } from '../entries';
import { SLAC } from './partners';

const CYCLE = 'Autumn 2009';
const DEPUTY = 'deputy.social-care';
const MANAGER = 'contributor.social-care';
const assessment = { service: 'childrens-social-care/assessment', frameworkCode: SLAC, cycle: CYCLE } as const;
const police = { service: 'police/public-protection', frameworkCode: SLAC, cycle: CYCLE } as const;

/** How referral and assessment came to say what it says of assessments: three people, before it was sent and since. */
export const saves: readonly SaveContent[] = [
  {
    ...assessment,
    entry: graded('SG.QP.ASMT', 3, 'low', MANAGER, ['2009-08-20', '14:10'], {
      know: 'Initial assessments are uneven. The better ones see the child, ask the school and the health visitor, and say what the risk is.',
      how: 'What team managers see in supervision.',
      next: 'Ask every team for its best three and read them together.',
    }),
  },
  {
    ...assessment,
    entry: graded('SG.QP.ASMT', 2, 'low', DEPUTY, ['2009-09-01', '16:35'], {
      know: 'Initial assessments are uneven. The better ones see the child, ask the school and the health visitor, and say what the risk is. Others repeat the referral. Inspectors found children who had not been seen.',
      how: 'What team managers see in supervision. The first reading of 23 records. Second checks of every abuse and neglect decision since 27 July.',
      next: 'Every initial assessment records when the child was seen and by whom, or a manager’s reason why not.',
    }),
  },
  {
    ...assessment,
    entry: graded('SG.QP.ASMT', 2, 'medium', DEPUTY, ['2009-09-11', '15:20'], {
      know: 'Initial assessments are uneven. The better ones see the child, ask the school and the health visitor, and say what the risk is. Others repeat the referral. Inspectors found children who had not been seen. **In August 88 of 104 children were seen within a day** of a section 47 enquiry being opened; nobody counted this before. Time limits have been met less often since the spring as referrals have risen.',
      how: points(
        'Initial assessments within seven working days: 74% in April, 66% in July',
        'The first reading of 23 records',
        'Second checks of every abuse and neglect decision since 27 July: in August one decision in twelve was changed',
        'The duty teams’ own count of visits, which is not yet compared with the electronic record',
      ),
      next: 'Every initial assessment records when the child was seen and by whom, or a manager’s reason why not. Two senior practitioners move to the duty teams in September to coach.',
    }),
  },
];

/** Challenge on its way: said on returning, asked before agreeing, answered, and settled. */
export const comments: readonly CommentContent[] = [
  {
    ...assessment,
    criterion: 'SG.QP.ASMT',
    by: 'director',
    at: ['2009-09-10', '17:05'],
    body: 'How many children were seen within a day in August, and who counted? Time limits alone do not tell me that a child was seen.',
    replies: [
      {
        by: DEPUTY,
        at: ['2009-09-11', '15:25'],
        body: 'The duty teams counted by hand: 88 of 104. It is in the answer now, with what we do not know yet.',
      },
    ],
  },
  {
    ...assessment,
    criterion: 'SG.OUT.SAFE',
    by: 'director',
    at: ['2009-09-10', '17:05'],
    body: 'Seven of 23 were left at risk in July and you propose adequate. What has changed since that an inspector could see in a file?',
  },
  {
    ...assessment,
    criterion: 'SG.QP.ASMT',
    isInternal: true,
    about: { answer: 'how', words: 'not yet compared with the electronic record' },
    by: DEPUTY,
    at: ['2009-09-11', '15:30'],
    body: 'Can you take ten of the 88 and look whether the record says the same? Then we can say so before we send it again.',
    asks: [MANAGER],
  },
  {
    ...police,
    criterion: 'SG.LM.PART',
    about: { answer: 'know', words: 'some not held at all' },
    by: 'head-of-safeguarding',
    at: ['2009-09-14', '08:20'],
    body: 'How many of the 212 were not held at all, and what happened to those children? If you know, say it here.',
    asks: ['deputy.police'],
  },
  {
    ...police,
    criterion: 'SG.LM.PART',
    about: { answer: 'next', words: 'health is always asked' },
    by: 'inspection-lead',
    at: ['2009-09-12', '10:15'],
    body: 'Has the primary care trust agreed to this, and from which day?',
    asks: ['key-contact.police'],
    replies: [
      {
        by: 'key-contact.police',
        at: ['2009-09-12', '16:40'],
        body: 'Yes: their named nurse confirmed on 10 September that somebody can be reached every day from the 21st.',
      },
    ],
    resolved: { by: 'inspection-lead', at: ['2009-09-13', '09:05'] },
  },
];
