import type { EvidenceContent } from '../../evidence-content';
import { SLAC } from '../partners';

/** Files that came in and that nobody can open: one was refused, one waits for the virus scanner. */
export const notAvailableEvidence: readonly EvidenceContent[] = [
  {
    key: 'emergency-figures',
    partner: 'hospitals-trust',
    title: 'Children seen in the emergency department, by week',
    kind: 'performance-data',
    summary: 'How many children came, and for how many the safeguarding check was written down.',
    period: ['2009-06-01', '2009-08-30'],
    reviewByOn: '2009-12-31',
    criteria: { [SLAC]: ['SG.OUT.SAFE'] },
    proposed: { by: 'key-contact.hospitals', at: ['2009-09-11', '09:20'] },
    notAvailable: { status: 'refused', fault: 'script' },
    file: {
      name: 'Emergency department report',
      type: 'pdf',
      printsItself: true,
      lines: [
        'Children seen in the emergency department, June to August 2009',
        'Worked example: invented words.',
        'Seen: 11,204. Safeguarding check written down: 9,861 (88%). Told to social care the same day: 143.',
      ],
    },
  },
  {
    key: 'school-training',
    partner: 'education',
    title: 'Child protection training in schools, September 2009',
    kind: 'performance-data',
    summary: 'How many schools have a trained lead for child protection and a deputy, by area of the city.',
    period: ['2008-09-01', '2009-08-31'],
    reviewByOn: '2010-01-31',
    criteria: { [SLAC]: ['SG.LM.PART'] },
    proposed: { by: 'deputy.education', at: ['2009-09-14', '08:10'] },
    notAvailable: { status: 'unchecked', fault: 'scanner-away' },
    file: {
      name: 'Training in schools',
      type: 'csv',
      rows: [
        ['Area', 'Schools', 'With a trained lead', 'With a trained deputy'],
        ['East', 92, 91, 74],
        ['South', 84, 84, 70],
        ['West', 96, 94, 81],
      ],
    },
  },
];
