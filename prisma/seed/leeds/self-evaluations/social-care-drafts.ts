import type { SelfEvaluationContent } from '../../content';
import { graded, takenOver, ungraded } from '../../entries';
import { SLAC } from '../partners';
import { summerEvaluations } from './summer';

/** Leaving care, and strategy and commissioning: still being written. */
export const socialCareDrafts: readonly SelfEvaluationContent[] = [
  {
    service: 'childrens-social-care/leaving-care',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-09-07',
    entries: [
      graded('LAC.OUT.EW', 2, 'low', 'deputy.social-care', ['2009-09-11', '16:15'], {
        know: 'Nine in ten care leavers have a home that suits them, and we know which do not. Fewer than six in ten of those aged 19 are in education, training or work. Pathway plans are done; young people tell us that some were written for them and not with them.',
        how: 'Accommodation and employment of care leavers at 19, first quarter; a meeting with 14 care leavers on 2 September.',
        next: 'Still to write: the plan with Connexions and the housing department, and the figures for parents among care leavers.',
      }),
    ],
  },
  {
    service: 'childrens-social-care/strategy',
    frameworkCode: SLAC,
    cycle: 'Autumn 2009',
    startedOn: '2009-07-27',
    entries: [
      ungraded('SG.LM.AMB', 'key-contact.social-care', ['2009-09-09', '18:10'], {
        know: 'Safeguarding is a priority of the Children and Young People’s Plan and partners signed up to it. The inspection in July shows that the ambition had not reached every duty desk. The task group has brought forward what was planned for next year.',
        how: 'The plan and its yearly review; minutes of the boards since April; notes of the task group.',
        next: 'Show where money and posts were moved after July.',
      }),
      ungraded('SG.LM.VFM', 'key-contact.social-care', ['2009-09-10', '08:50'], {
        know: 'We spend about as much on each child in need as similar cities and more on placements outside the city.',
        how: 'The section 52 return, and the comparison made for the budget in February.',
        next: 'Ask finance for the cost of the look-back and of the second checks.',
      }),
      takenOver(summerEvaluations, 'childrens-social-care/strategy', 'LAC.LM.VFM', ['2009-07-27', '08:50']),
    ],
  },
];
