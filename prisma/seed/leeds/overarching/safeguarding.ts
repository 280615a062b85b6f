import type { OverarchingContent } from '../../overarching-content';
import { SLAC } from '../partners';

const LEAD = 'inspection-lead';
const HEAD = 'head-of-safeguarding';

/** Safeguarding: being written. Service user engagement was written a day before fieldwork had agreed its own. */
export const safeguarding: OverarchingContent = {
  element: 'SG',
  frameworkCode: SLAC,
  cycle: 'Autumn 2009',
  started: { by: LEAD, at: ['2009-09-07', '10:00'] },
  entries: [
    {
      criterion: 'SG.LM.EVAL',
      judgement:
        '**We did not know ourselves well enough.** Until July we counted how fast work was done. Two inspectors found in two days what our own checks had missed.\n\nSince then:\n\n- a second manager checks every decision on a new abuse or neglect referral\n- the look-back at 1,600 cases since 1 April is complete\n- the quality assurance framework is agreed, and not yet in use in every team\n\nWe accept the service’s grade. Anything better would have to rest on audits that do not exist yet.',
      next: 'The quality assurance framework runs in every team from 1 October, with results to this group each month. The assessment figures are corrected by 16 October. We look at this judgement again in January, when there are three months of moderated audits.',
      rank: 1,
      by: HEAD,
      at: ['2009-09-08', '15:20'],
      first: {
        judgement:
          'We did not know ourselves as well as we thought. Until July we counted how fast work was done.\n\nSince then:\n\n- a second manager checks every decision on a new abuse or neglect referral\n- the look-back at 1,600 cases since 1 April is nearly complete\n- the quality assurance framework is agreed\n\nWe would put the grade one higher than the service does.',
        next: 'The quality assurance framework runs in every team from 1 October. The assessment figures are corrected by 16 October.',
        rank: 2,
        by: LEAD,
        at: ['2009-09-07', '16:05'],
      },
      quotes: [
        { service: 'childrens-social-care/reviewing', answer: 'know', words: 'Until July managers counted' },
        { service: 'childrens-social-care/reviewing', answer: 'how', words: 'no programme of case file audit' },
      ],
    },
    {
      criterion: 'SG.LM.USER',
      judgement:
        'Families and children are listened to one by one and too seldom together. Those few children who had an advocate changed their plan; most on a plan never meet one.',
      next: 'Decide with the LSCB by November how advocacy before a first conference is paid for.',
      rank: 2,
      by: LEAD,
      at: ['2009-09-08', '17:30'],
      quotes: [{ service: 'voluntary-sector/advocacy', answer: 'know', words: 'hardly ever have an advocate' }],
    },
    {
      criterion: 'SG.OUT.FEEL',
      judgement:
        'Most children and young people feel safe at school and in our projects, and know whom they would tell. They feel least safe *between* places: in corridors, on buses, in the city centre after dark. Two groups say less than they should be able to: disabled children, and young carers who fear being taken from home.',
      next: 'Ask the bus companies and the city centre team to the children’s trust partnership in October. Bring the young carers’ message to the LSCB on 24 September.',
      rank: 3,
      by: HEAD,
      at: ['2009-09-10', '11:05'],
      quotes: [
        { service: 'education/safeguarding', answer: 'know', words: 'report more bullying' },
        { service: 'voluntary-sector/advocacy', answer: 'know', words: 'least safe on buses' },
      ],
    },
    {
      criterion: 'SG.QP.PLAN',
      judgement:
        'Plans are reviewed on time and core groups meet. Whether the plans are good we cannot say yet: the service grades itself good on managers’ own checks, and its case file reviews had only begun when it did so.',
      next: '',
      by: LEAD,
      at: ['2009-09-11', '16:45'],
      quotes: [
        { service: 'childrens-social-care/fieldwork', answer: 'how', words: 'case file reviews had only begun' },
      ],
    },
  ],
};
