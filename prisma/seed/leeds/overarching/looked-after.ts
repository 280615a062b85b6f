import type { Rank } from '../../content';
import type { OverarchingContent, OverarchingEntryContent } from '../../overarching-content';
import { SLAC } from '../partners';

const LEAD = 'inspection-lead';
const HEAD = 'head-of-safeguarding';

type Written = Pick<OverarchingEntryContent, 'judgement' | 'next' | 'quotes'>;

function judged(criterion: string, rank: Rank | null, by: string, time: string, written: Written) {
  const at = ['2009-09-10', time] as const;
  return { criterion, by, at, ...(rank === null ? {} : { rank }), ...written };
}

const inCare = 'childrens-social-care/looked-after';
const reviewing = 'childrens-social-care/reviewing';

/** Looked after children: written in full and sent to the director. */
export const lookedAfter: OverarchingContent = {
  element: 'LAC',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  started: { by: HEAD, at: ['2009-09-09', '09:30'] },
  submitted: { by: HEAD, at: ['2009-09-11', '16:10'] },
  entries: [
    judged('LAC.CAP', 2, LEAD, '09:05', {
      judgement:
        'Money and posts have followed the plan for looked after children, and young people see that what they say changes things. No service has agreed a self-evaluation of this yet, so this is the task group’s own view.',
      next: 'Strategy and commissioning agrees its answer by 25 September; we look at this again then.',
    }),
    judged('LAC.LM.AMB', 3, LEAD, '09:20', {
      judgement:
        'Ambition is clear, shared with health and education, and known to carers. It is less clear how far other council departments know what being a corporate parent asks of them.',
      next: 'Each chief officer reports to the Corporate Carer Board once a year, housing first, in October.',
      quotes: [{ service: inCare, answer: 'know', words: 'hears directly from young people' }],
    }),
    judged('LAC.LM.EVAL', 2, LEAD, '09:45', {
      judgement:
        'We know that reviews happen on time. We do not know as surely that plans are better because of them: what reviewing officers raise was followed up child by child and never added together.',
      next: 'A monthly summary of concerns raised and answered from September. The June audit is graded again by someone else by 30 September.',
      quotes: [{ service: reviewing, answer: 'know', words: 'same confidence that plans are better' }],
    }),
    judged('LAC.LM.USER', 3, HEAD, '10:10', {
      judgement:
        'Looked after young people meet the board four times a year and have changed rules that mattered to them. Children placed outside the city and those under ten have less say.',
      next: 'Two weekends for children placed elsewhere, and drawing and play with younger children at the autumn carers’ day.',
      quotes: [{ service: 'voluntary-sector/advocacy', answer: 'know', words: 'less say' }],
    }),
    judged('LAC.LM.PART', 3, HEAD, '10:30', {
      judgement:
        'Education, health and social care know one another and it shows in the city. *For children placed elsewhere it does not yet:* school places come late and health information follows slowly. Both services say so independently.',
      next: 'One protocol with four neighbouring authorities for schools and health together, by December.',
      quotes: [
        { service: 'education/looked-after', answer: 'know', words: 'some wait weeks for a school place' },
        { service: 'primary-care-trust/looked-after', answer: 'know', words: 'information follows late' },
      ],
    }),
    judged('LAC.LM.EQ', 2, HEAD, '10:55', {
      judgement:
        'We know each child’s origin, faith and disability and match with thought. We do not compare how groups fare, and where we have looked, Black and mixed-heritage boys wait longer for a permanent family. The service itself has little confidence in its answer, and neither have we.',
      next: 'A quarterly report by group on stability, health and education, the first in October.',
      quotes: [{ service: inCare, answer: 'know', words: 'wait longer for a permanent family' }],
    }),
    judged('LAC.LM.VFM', 2, LEAD, '11:15', {
      judgement:
        'We spend more than similar cities on placements outside the city and cannot yet show that it buys more. Nothing is agreed by a service; the figures are those of the budget in February.',
      next: 'Finance and commissioning bring cost and outcome of the 40 dearest placements to this group in October.',
    }),
    judged('LAC.LM', 3, LEAD, '11:40', {
      judgement:
        'Leadership of work with looked after children is better than in safeguarding: aims are clear, partners are at the table and young people are heard. Evaluation is the weak part.',
      next: 'What reviewing officers raise is brought together each month, and read by the director.',
    }),
    judged('LAC.QP.RESP', 2, HEAD, '13:05', {
      judgement:
        'Children can reach a worker. Decisions about short breaks and contact take too long because two panels look at the same thing. Few children complain, which we do not take for good news.',
      next: 'One panel instead of two from November.',
      quotes: [{ service: inCare, answer: 'know', words: 'may not be good news' }],
    }),
    judged('LAC.QP.ASMT', 2, HEAD, '13:25', {
      judgement:
        'Assessment is sound for children already known and thin after a sudden admission. Life-story work depends on whether adoption is the plan.',
      next: 'A full assessment within 35 working days of every unplanned admission, checked at the second review.',
    }),
    judged('LAC.QP.PLAN', 2, HEAD, '13:50', {
      judgement:
        'Plans are in place and reviewed on time. Six of 15 read in August had no dates against actions. Children over eight nearly always take part.',
      next: 'No plan without names and dates from 14 September. Two teams bring their records up to date by 9 October.',
      quotes: [{ service: reviewing, answer: 'know', words: 'who will do what by when' }],
    }),
    judged('LAC.QP', 2, HEAD, '14:10', {
      judgement: 'Work is timely and uneven in depth. Two services say so with evidence that we have read.',
      next: 'The three changes named below this heading are followed in one plan, reported monthly.',
    }),
    judged('LAC.OUT.BH', 2, LEAD, '14:30', {
      judgement:
        'Health assessments describe problems well; what should follow is less reliably done. Dental checks and immunisation are near those of other children.',
      next: 'A nurse looks at each plan after three months, from October.',
      quotes: [{ service: 'primary-care-trust/looked-after', answer: 'know', words: 'no one person checks' }],
    }),
    judged('LAC.OUT.SS', 2, LEAD, '14:55', {
      judgement:
        'Most children are settled and stability has improved. A small number of young people go missing again and again. The police have sent their own answer on this; it is not agreed yet and is not used here.',
      next: 'Every return conversation within three days from October; one named officer for each home.',
      quotes: [{ service: inCare, answer: 'know', words: 'Most children in care are settled' }],
    }),
    judged('LAC.OUT.EA', 2, LEAD, '15:15', {
      judgement:
        'Attendance is good and exclusions have fallen for two years. About one in seven gained five good passes with English and mathematics: better than last summer, and far behind other children.',
      next: 'One-to-one tuition for every looked after child in years 6 and 11. Advisers give back plans without the child’s own view.',
      quotes: [{ service: 'education/looked-after', answer: 'know', words: 'filled in to be done with' }],
    }),
    judged('LAC.OUT.PC', 3, HEAD, '15:35', {
      judgement:
        'Young people take part in youth work and volunteering more than expected. Those in residential homes are warned or charged for things a family would deal with at home.',
      next: 'Restorative meetings in two homes from October, with the police.',
    }),
    judged('LAC.OUT.EW', 2, HEAD, '15:55', {
      judgement:
        'Nine in ten care leavers have a home that suits them; fewer than six in ten of those aged 19 are in education, training or work. No service has agreed an answer yet; these are the first quarter’s figures.',
      next: 'Leaving care agrees its answer by 25 September. The plan with the housing department follows in October.',
    }),
    judged('LAC.OUT', 2, LEAD, '16:20', {
      judgement:
        'Children in our care are mostly settled, safe and at school. Their health and their results lag, and leaving care is where we know least.',
      next: 'One of the five outcomes waits for a service’s agreed answer. We look at this heading again in October.',
    }),
    judged('LAC.OE', 2, LEAD, '16:40', {
      judgement:
        'Adequate, with good leadership. What keeps it from being better is the distance between what is planned for a child and what is done, and our own knowledge of it.',
      next: 'Monthly reading of 20 files by people who do not manage the work, from October.',
    }),
    judged('LAC', null, LEAD, '17:05', {
      judgement:
        '## What we know\n\nLooked after children in Leeds are mostly in settled homes, go to school and are heard. Partners in the city work as one service; across its boundary they do not yet.\n\n## What we are not sure of\n\n- whether plans change lives: we count reviews better than we read them\n- how different groups of children fare\n- leaving care, of which no service has agreed an answer\n\nWe judge the whole **adequate**. Five services agree with that in substance; two of them grade single aspects higher, and show why.',
      next: 'Answers on leaving care, value for money and capacity to improve by 25 September. Files read each month by people from outside the service. This judgement again before the end of the year.',
    }),
  ],
};
