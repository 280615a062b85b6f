import type { EvidenceContent } from '../../evidence-content';
import { SLAC } from '../partners';

/** Documents of the hand-over list that are kept current. */
export const keptCurrent: readonly EvidenceContent[] = [
  {
    key: 'key-contacts',
    partner: 'childrens-social-care',
    title: 'Key contacts and deputies of the partners',
    kind: 'policy',
    summary: 'Who speaks for each partner while the inspection is prepared, and who stands in.',
    reviewByOn: '2009-09-30',
    criteria: { [SLAC]: ['SG.LM.PART', 'LAC.LM.PART'] },
    proposed: { by: 'key-contact.social-care', at: ['2009-08-20', '09:00'] },
    decided: { by: 'inspection-lead', at: ['2009-08-20', '11:30'] },
    file: {
      name: 'Key contacts',
      type: 'csv',
      rows: [
        ['Partner', 'Key contact', 'Deputy'],
        ['Children’s social care', 'Key contact, children’s social care', 'Deputy, children’s social care'],
        ['Contact centre', 'Key contact, contact centre', 'Deputy, contact centre'],
        ['Education', 'Key contact, education', 'Deputy, education'],
        ['Primary care trust', 'Key contact, primary care trust', 'Deputy, primary care trust'],
        ['Hospitals trust', 'Key contact, hospitals trust', 'to be named'],
        ['Police', 'Key contact, police', 'Deputy, police'],
        ['Probation', 'Key contact, probation (to be confirmed)', 'Deputy, probation'],
        ['Voluntary sector', 'Key contact, voluntary sector', 'Deputy, voluntary sector'],
      ],
    },
  },
  {
    key: 'board-minutes',
    partner: 'childrens-social-care',
    title: 'Minutes of the last six LSCB meetings',
    kind: 'external-view',
    summary: 'What the safeguarding board asked of each partner since November 2008, and what came of it.',
    period: ['2008-11-01', '2009-07-31'],
    reviewByOn: '2009-10-31',
    criteria: { [SLAC]: ['SG.LM.PART', 'SG.LM.AMB'] },
    proposed: { by: 'deputy.social-care', at: ['2009-08-17', '10:30'] },
    decided: { by: 'inspection-lead', at: ['2009-08-18', '09:10'] },
    file: {
      name: 'LSCB minutes, signed',
      type: 'pdf',
      scan: 'board-minutes',
      lines: [
        'Minutes of the LSCB, November 2008 to July 2009: decisions only',
        'Worked example: invented words.',
        'November: partners report yearly on training. January: threshold guidance to be written. March: health to name a doctor for child deaths. April: the task group on safeguarding reports to each meeting. June: the new inspection framework was explained. July: special meeting after the unannounced inspection; actions agreed for every partner.',
      ],
    },
  },
  {
    key: 'record-guide',
    partner: 'childrens-social-care',
    title: 'Reading the electronic record: a guide for visitors, with the lists of open work',
    kind: 'performance-data',
    summary:
      'How an inspector signs in, and where open and lately closed contacts, referrals and assessments are listed.',
    reviewByOn: '2009-12-31',
    criteria: { [SLAC]: ['SG.QP.PLAN'] },
    proposed: { by: 'deputy.social-care', at: ['2009-09-02', '15:10'] },
    decided: { by: 'head-of-safeguarding', at: ['2009-09-03', '14:00'] },
    file: {
      name: 'Reading the electronic record',
      type: 'txt',
      lines: [
        'Reading the electronic record (worked example, invented)',
        'Visitors sign in with a card from reception; someone sits with them for the first half hour. The lists of open contacts, referrals and assessments are on the first page and were made this morning.',
      ],
    },
  },
  {
    key: 'duty-rota',
    partner: 'contact-centre',
    title: 'Duty rota of the children’s desk and of the duty teams',
    kind: 'policy',
    summary: 'Who is on duty each day until Christmas, so that they can be observed and interviewed.',
    reviewByOn: '2009-12-24',
    criteria: { [SLAC]: ['SG.QP.RESP'] },
    proposed: { by: 'key-contact.contact-centre', at: ['2009-09-07', '11:30'] },
    decided: { by: 'inspection-lead', at: ['2009-09-08', '09:55'] },
    file: {
      name: 'Duty rota',
      type: 'csv',
      rows: [
        ['Week beginning', 'Children’s desk', 'Duty team west', 'Duty team east', 'Manager who checks decisions'],
        ['14 September 2009', 'A', 'C', 'E', 'Head of service, west'],
        ['21 September 2009', 'B', 'D', 'F', 'Head of service, east'],
        ['28 September 2009', 'A', 'C', 'E', 'Head of service, west'],
      ],
    },
  },
];
