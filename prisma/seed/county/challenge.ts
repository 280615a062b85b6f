import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../calendar';
import type { CommentContent, SaveContent } from '../challenge-content';
import { graded } from '../entries';
import { ILACS } from './partners';

const WRITER = 'contributor.childrens-services';
const CONTACT = 'key-contact.childrens-services';

const careLeavers = (calendar: Calendar) => ({
  ...{ service: 'childrens-services/care-leavers', frameworkCode: ILACS, cycle: cycleOf(calendar.today) },
});

/** How the answer on the local offer grew, by two people. */
export function saves(calendar: Calendar): readonly SaveContent[] {
  return [
    {
      ...careLeavers(calendar),
      entry: graded('CL.OFFER', 3, 'low', CONTACT, calendar.at(14, '09:40'), {
        know: 'The offer is good on paper. It is on a website.',
        how: 'The offer as published.',
        next: 'A leaflet each year.',
      }),
    },
  ];
}

/** What was asked when care leavers came back, and what is asked of the police before theirs is agreed. */
export function comments(calendar: Calendar): readonly CommentContent[] {
  return [
    {
      ...careLeavers(calendar),
      criterion: 'CL.OFFER',
      about: { answer: 'know', words: 'known to about half of those it is for' },
      by: 'principal-social-worker',
      at: calendar.at(4, '09:30'),
      body: 'Which half? If it is those who are in touch anyway, the offer reaches nobody new.',
      asks: [WRITER],
      replies: [
        {
          by: WRITER,
          at: calendar.at(3, '14:10'),
          body: 'Mostly those under 21. We are calling 30 over 21 this week and will add what they say.',
        },
      ],
    },
    {
      service: 'police/vulnerability',
      frameworkCode: ILACS,
      cycle: cycleOf(calendar.today),
      criterion: 'HP.EXTRA',
      about: { answer: 'know', words: 'Online harm is recognised later than harm in the street.' },
      by: 'principal-social-worker',
      at: calendar.at(2, '11:45'),
      body: 'How much later? The return interviews should show it. An honest figure would make the grade stand.',
      asks: ['deputy.police'],
    },
  ];
}
