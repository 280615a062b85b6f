import type { ChildAtRiskContent } from '../case-content';
import type { Time } from '../content';
import { AT_RISK, reference } from './case-files';

const partner = 'childrens-social-care';
const RAISED_ON = '2009-07-21';

type OnTheDay = {
  concern: string;
  raised: Time;
  told: Time;
  seen: Time;
  safe: Time;
  decisionMaker: string;
  decision: string;
};

/** That there were seven, all visited the same day and safe, is real; the times and circumstances are invented. */
const sameDay: readonly OnTheDay[] = [
  {
    concern: 'Injury reported by a nursery three weeks ago; no visit recorded.',
    raised: '11:05',
    told: '11:20',
    seen: '13:10',
    safe: '15:30',
    decisionMaker: 'Head of service, west',
    decision:
      'Seen with the health visitor and examined by a doctor. Section 47 enquiry opened; stays with a grandparent meanwhile.',
  },
  {
    concern: 'Third police notification of violence at home within two months, filed without a decision.',
    raised: '11:40',
    told: '11:55',
    seen: '14:25',
    safe: '16:45',
    decisionMaker: 'Head of service, west',
    decision: 'Seen at school, alone. The adult has left the home; strategy discussion held the same afternoon.',
  },
  {
    concern: 'Baby known to have been left with someone who is a risk to children; closed after a telephone call.',
    raised: '12:15',
    told: '12:25',
    seen: '14:00',
    safe: '17:10',
    decisionMaker: 'Head of safeguarding',
    decision:
      'Seen at home with a police officer. Written agreement with the parent, and daily visits until the conference.',
  },
  {
    concern: 'A school reported what a child had said; the child had not been spoken to.',
    raised: '12:50',
    told: '13:15',
    seen: '15:20',
    safe: '18:05',
    decisionMaker: 'Head of service, east',
    decision: 'Interviewed jointly with the police. Placed with an aunt; medical booked for the next morning.',
  },
  {
    concern: 'Serious neglect described by a housing officer; waiting for someone to be allocated.',
    raised: '13:35',
    told: '13:45',
    seen: '16:10',
    safe: '18:50',
    decisionMaker: 'Head of service, east',
    decision:
      'Home seen, three children seen and fed. Parents agreed to a stay with family while the home is made fit.',
  },
  {
    concern: 'Young person who had told a youth worker of abuse at home; referral closed as advice given.',
    raised: '14:20',
    told: '14:50',
    seen: '17:30',
    safe: '19:40',
    decisionMaker: 'Head of safeguarding',
    decision: 'Seen alone with the youth worker present. Does not return home tonight; section 47 enquiry opened.',
  },
  {
    concern: 'Known risk from a lodger; the check that was asked for had not been made.',
    raised: '15:05',
    told: '15:25',
    seen: '18:40',
    safe: '20:50',
    decisionMaker: 'Director of children’s services',
    decision: 'Lodger has moved out, confirmed by the police. Child seen and well; visited again in the morning.',
  },
];

/** The seven of July, and one raised this morning that keeps the area from being ready. */
export const childrenAtRisk: readonly ChildAtRiskContent[] = [
  ...sameDay.map(
    (day, index): ChildAtRiskContent => ({
      reference: reference(AT_RISK[index] ?? 0),
      partner,
      audit: 'first-reading',
      concern: day.concern,
      raised: { by: 'auditor.social-care', at: [RAISED_ON, day.raised] },
      managerTold: { name: 'Duty team manager', at: [RAISED_ON, day.told] },
      seen: { by: 'Duty social worker', at: [RAISED_ON, day.seen] },
      safe: {
        decisionMaker: day.decisionMaker,
        decision: day.decision,
        at: [RAISED_ON, day.safe],
        closedBy: 'key-contact.social-care',
      },
    }),
  ),
  {
    reference: 'LDS-2124',
    partner,
    audit: 'september',
    concern:
      'Found while reading the file: violence at home reported twice in August is not in the plan, and the child was last seen five weeks ago.',
    raised: { by: 'auditor.social-care', at: ['2009-09-14', '08:20'] },
    managerTold: { name: 'Team manager, fieldwork', at: ['2009-09-14', '08:45'] },
  },
];
