import type { SelfEvaluationContent } from '../../content';
import { graded, ungraded } from '../../entries';
import { SLAC } from '../partners';

const WRITER = 'contributor.voluntary-sector';

/** Advocacy: agreed. The safeguarding forum is still writing. */
export const voluntarySector: readonly SelfEvaluationContent[] = [
  {
    service: 'voluntary-sector/advocacy',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-08-05',
    submitted: { by: 'key-contact.voluntary-sector', at: ['2009-09-03', '13:35'] },
    agreed: { by: 'head-of-safeguarding', at: ['2009-09-08', '16:40'] },
    entries: [
      graded('SG.LM.USER', 2, 'medium', WRITER, ['2009-08-20', '10:50'], {
        know: 'Children on child protection plans hardly ever have an advocate: 14 since April, out of several hundred. Those who had one took part in their conference and two plans were changed because of it. Parents find conferences hard to follow. Young people’s groups are listened to on general matters and less on their own plans.',
        how: 'Our case records from April to August; conversations with 14 children and nine parents; minutes of the young people’s safeguarding group.',
        next: 'Offer advocacy to every child over ten before a first conference, tried out in one area of the city from November.',
      }),
      graded('SG.OUT.FEEL', 3, 'medium', WRITER, ['2009-08-24', '14:30'], {
        know: 'Young people who use our projects say that they feel safe there and know whom to tell. They feel least safe on buses and in the city centre after dark. Some young carers say nothing to anyone for fear of being taken away from home.',
        how: 'Questionnaires in 22 projects in June, 640 replies; two discussion groups with young carers.',
        next: 'Bring the young carers’ message to the LSCB in September and offer project workers training in what to say.',
      }),
      graded('LAC.LM.USER', 3, 'high', WRITER, ['2009-08-26', '11:40'], {
        know: 'The group of looked after young people meets the Corporate Carer Board four times a year and has changed things: the pocket money rules, the leaflet for children coming into care, and who chairs the awards evening. Children placed outside the city and those under ten have less say.',
        how: 'The board’s record of “you said, we did”; our visits to 31 children placed elsewhere; an evaluation by the young people themselves in May.',
        next: 'Two weekends for children placed elsewhere, in October and February. Ask younger children through drawing and play at the autumn carers’ day.',
      }),
      graded('LAC.OUT.PC', 3, 'medium', WRITER, ['2009-08-31', '16:55'], {
        know: 'Looked after young people take part in youth work, volunteering and the youth council more than we expected. Offending is falling and is still about twice that of other young people. Those in residential homes are warned or charged for things that a family would deal with at home.',
        how: 'Membership of projects compared with the list of looked after children in June; offending of looked after children for the year to March; what residents of three homes said.',
        next: 'Work with the police and the homes on restorative meetings, beginning in two homes in October.',
      }),
    ],
  },
  {
    service: 'voluntary-sector/forum',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-09-09',
    entries: [
      ungraded('SG.LM.EQ', 'deputy.voluntary-sector', ['2009-09-11', '10:15'], {
        know: 'Small faith and community groups look after many children and few of them know the LSCB procedures. Where someone from the same community gave the training, groups have since asked for advice.',
        how: 'Training records of the forum; 12 calls for advice since June.',
        next: 'Ask the LSCB for figures on referrals by ethnic origin before grading this.',
      }),
    ],
  },
];
