import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { SelfEvaluationContent } from '../../content';
import { JTAI } from '../partners';

const DEPUTY = 'deputy.childrens-services';

/** For a joint inspection of the front door, which gives no grades: agreed for the hub, in draft for the police. */
export function frontDoor(calendar: Calendar): readonly SelfEvaluationContent[] {
  const cycle = cycleOf(calendar.today);
  return [
    {
      service: 'childrens-services/front-door',
      frameworkCode: JTAI,
      cycle,
      startedOn: calendar.ago(30),
      submitted: { by: 'key-contact.childrens-services', at: calendar.at(16, '14:20') },
      agreed: { by: 'inspection-lead', at: calendar.at(12, '10:35') },
      entries: [
        {
          criterion: 'FD.AGENCY',
          know: 'Every contact is read by a qualified worker within the hour in the daytime. Decisions have reasons. Contacts about older children at night wait longer than those about babies.',
          how: 'Dip sample of 40 contacts; time stamps of the record system; observation of three shifts.',
          next: 'The emergency team uses the same triage sheet from next month.',
          confidence: 'medium',
          by: DEPUTY,
          at: calendar.at(20, '11:20'),
        },
        {
          criterion: 'FD.MASH',
          know: 'Police, health, education and early help sit together and share what they know before a decision is made. Probation and housing are reached by telephone. Discussions are recorded once, for all.',
          how: 'Multi-agency dip sample; hub observation by the independent scrutineer.',
          next: 'A desk for probation on two days a week.',
          confidence: 'high',
          by: DEPUTY,
          at: calendar.at(20, '15:40'),
        },
        {
          criterion: 'FD.TIME',
          know: 'Delay between contact and first visit has fallen from four days to two. Repeat referrals within a year have stayed at one in five, so speed alone has not been enough.',
          how: 'Weekly data for twelve months; reading of 15 repeat referrals.',
          next: 'Every third referral of a child is discussed with a senior practitioner before it is closed.',
          confidence: 'medium',
          by: DEPUTY,
          at: calendar.at(19, '10:05'),
        },
      ],
    },
    {
      service: 'police/vulnerability',
      frameworkCode: JTAI,
      cycle,
      startedOn: calendar.ago(8),
      entries: [
        {
          criterion: 'FD.AGENCY',
          know: 'Officers at incidents record what children say and how they seem. Notices reach the hub within the shift, with the risk stated in nine of ten.',
          how: 'Quality check of 60 notices by sergeants.',
          next: '',
          by: 'deputy.police',
          at: calendar.at(5, '13:15'),
        },
      ],
    },
  ];
}
