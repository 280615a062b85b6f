import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { SelfEvaluationContent } from '../../content';
import { graded, parts, points, steps } from '../../entries';
import { ILACS } from '../partners';

const CONTACT = 'key-contact.childrens-services';
const WRITER = 'contributor.childrens-services';

/** Children in care, agreed; care leavers, returned. */
export function inCare(calendar: Calendar): readonly SelfEvaluationContent[] {
  return [
    {
      service: 'childrens-services/in-care',
      frameworkCode: ILACS,
      cycle: cycleOf(calendar.today),
      startedOn: calendar.ago(38),
      submitted: { by: CONTACT, at: calendar.at(19, '12:10') },
      agreed: { by: 'director', at: calendar.at(15, '16:20') },
      entries: [
        graded('CIC.DECIDE', 3, 'medium', WRITER, calendar.at(24, '10:00'), {
          know: 'Children come into care when they should. Pre-proceedings work has shortened and family group conferences are offered first. Reviews are children’s meetings and are written to the child.',
          how: 'Pre-proceedings tracker; 15 files read with the family justice board; 28 children’s feedback on reviews.',
          next: 'Bring the two longest pre-proceedings to a decision this month.',
        }),
        graded('CIC.PERM', 2, 'high', WRITER, calendar.at(23, '14:00'), {
          know: 'Permanence is planned by the second review for four children in five. Matching of long-term foster homes is slow, and life-story work waits until there is an adoption plan.',
          how: 'Permanence tracker; report of the regional adoption agency; audit of life-story work (11 of 20 begun).',
          next: steps('A matching panel every fortnight', 'Two life-story workers from next quarter'),
        }),
        graded('CIC.HOME', 2, 'high', CONTACT, calendar.at(22, '11:35'), {
          know: parts(
            'We have too few foster homes for teenagers and for brothers and sisters.',
            '**Two children live in homes that are not registered**; both are visited weekly and a registered home is being found.',
          ),
          how: points(
            'Sufficiency strategy',
            'Monthly report on unregistered homes to the director',
            'Recruitment figures of the fostering hub',
          ),
          next: 'Open a four-bed home with a partner in the spring; a specialist carer scheme for teenagers.',
        }),
        graded('CIC.DIRECT', 3, 'medium', WRITER, calendar.at(22, '15:25'), {
          know: 'Most children have had the same worker for over a year and can name their reviewing officer. The council of children in care changed how we write letters. Advocacy is used less by younger children.',
          how: 'Survey of children in care, 148 replies; advocacy report; practice observations.',
          next: 'Offer advocacy at every first review.',
        }),
        graded('CIC.SAFE', 3, 'medium', WRITER, calendar.at(21, '09:55'), {
          know: 'Risk outside the home is talked about at every review. Return interviews are held for 86% and read by the exploitation team each week. Host areas are told the day a child moves.',
          how: 'Missing and return data; audit of ten children at risk of exploitation.',
          next: 'Hold the return interviews of children placed far away by video on the same day.',
        }),
        graded('CIC.ID', 3, 'low', WRITER, calendar.at(21, '13:45'), {
          know: 'Family time is arranged around the child. Culture and faith are recorded; how they are lived in the home is less often described.',
          how: 'Eight files; a group of young people from minority ethnic backgrounds.',
          next: 'A prompt in the placement plan, written by the young people.',
        }),
      ],
    },
    {
      service: 'childrens-services/care-leavers',
      frameworkCode: ILACS,
      cycle: cycleOf(calendar.today),
      startedOn: calendar.ago(25),
      submitted: { by: CONTACT, at: calendar.at(8, '10:40') },
      returned: {
        by: 'principal-social-worker',
        at: calendar.at(5, '17:30'),
        reason:
          'The story of the local offer is told from our side. Please add what young people over 21 say of it, and what difference the new advisers have made to those who are in custody.',
      },
      entries: [
        graded('CL.PATH', 2, 'medium', WRITER, calendar.at(12, '11:10'), {
          know: 'Plans are up to date for 88% and more of them are written by young people. Health and money are often left out.',
          how: 'Pathway plan audit of 20; performance data.',
          next: 'A shorter plan, tried out with 30 young people.',
        }),
        graded('CL.OFFER', 2, 'medium', WRITER, calendar.at(11, '15:30'), {
          know: 'The offer is good on paper and known to about half of those it is for. It is on a website that few visit.',
          how: 'Our own telephone calls to 30 care leavers.',
          next: 'A leaflet and an app notice each quarter.',
        }),
        graded('CL.REL', 3, 'medium', WRITER, calendar.at(10, '10:50'), {
          know: 'Advisers are in touch with 95% and know where they live. Four young people in prison are visited.',
          how: 'Contact data; advisers’ records.',
          next: 'A second adviser for those in custody.',
        }),
        graded('CL.SAFE', 2, 'low', WRITER, calendar.at(9, '16:45'), {
          know: 'Risks are known and plans are shared with adult services late.',
          how: 'Six multi-agency discussions.',
          next: 'Agree the transition protocol with adult services.',
        }),
      ],
    },
  ];
}
