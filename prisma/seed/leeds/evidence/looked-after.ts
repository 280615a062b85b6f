import type { EvidenceContent } from '../../evidence-content';
import { SLAC } from '../partners';

const partner = 'childrens-social-care';
const KEY_CONTACT = 'key-contact.social-care';
const DEPUTY = 'deputy.social-care';

/** What children's social care brings about looked after children and care leavers. */
export const lookedAfterEvidence: readonly EvidenceContent[] = [
  {
    key: 'looked-after-figures',
    partner,
    title: 'Looked after children: figures for the first quarter of 2009–10',
    kind: 'performance-data',
    summary: 'Placement moves, reviews, visits and missing young people, against the year before.',
    period: ['2009-04-01', '2009-06-30'],
    reviewByOn: '2009-10-31',
    criteria: {
      [SLAC]: ['LAC.CAP', 'LAC.LM.EVAL', 'LAC.LM.EQ', 'LAC.QP.RESP', 'LAC.QP.ASMT', 'LAC.QP.PLAN', 'LAC.OUT.SS'],
    },
    proposed: { by: DEPUTY, at: ['2009-07-28', '14:30'] },
    decided: { by: 'inspection-lead', at: ['2009-07-30', '09:40'] },
    file: {
      name: 'Looked after children first quarter',
      type: 'csv',
      rows: [
        ['Measure', '2008-09', 'April to June 2009'],
        ['Three or more placements in the year (%)', 10.2, 8.9],
        ['Same placement two years or more (%)', 66.1, 67.4],
        ['Reviews on time (%)', 92, 95],
        ['Took part in their review, aged 4 and over (%)', 93, 94],
        ['Visits recorded within five days (%)', 84, 88],
      ],
    },
  },
  {
    key: 'looked-after-audit',
    partner,
    title: 'Audit of 20 files of looked after children, June 2009',
    kind: 'audit',
    summary: 'Reviewing officers read 20 files against care planning regulations; not moderated.',
    period: ['2009-06-01', '2009-06-26'],
    reviewByOn: '2010-06-30',
    criteria: { [SLAC]: ['LAC.LM.EVAL', 'LAC.QP.RESP', 'LAC.QP.ASMT', 'LAC.QP.PLAN', 'LAC.OUT.SS'] },
    proposed: { by: DEPUTY, at: ['2009-07-13', '11:20'] },
    decided: { by: 'head-of-safeguarding', at: ['2009-07-15', '10:00'] },
    file: {
      name: 'Looked after file audit June 2009',
      type: 'csv',
      rows: [
        ['Question', 'Yes', 'In part', 'No'],
        ['Plan says who does what by when', 9, 6, 5],
        ['Child seen alone at each visit', 14, 4, 2],
        ['Wishes and feelings recorded', 12, 5, 3],
        ['Permanence considered by the second review', 11, 3, 6],
      ],
    },
  },
  {
    key: 'carers-and-children-say',
    partner,
    title: 'What looked after children and carers told us, summer 2009',
    kind: 'voice',
    summary: 'Two meetings of the young people’s group and the July foster carers’ forum.',
    period: ['2009-05-01', '2009-07-31'],
    reviewByOn: '2010-01-31',
    criteria: { [SLAC]: ['LAC.LM.AMB', 'LAC.LM.EQ', 'LAC.QP.RESP', 'LAC.QP.ASMT', 'LAC.OUT.SS'] },
    proposed: { by: DEPUTY, at: ['2009-08-10', '15:00'] },
    decided: { by: 'inspection-lead', at: ['2009-08-12', '12:20'] },
    file: {
      name: 'What children and carers told us',
      type: 'txt',
      lines: [
        'What looked after children and carers told us, summer 2009 (worked example, invented)',
        'Young people: we like it when the same social worker comes. We want to know sooner when they leave. Contact with brothers and sisters gets cancelled.',
        'Carers: the duty line answers at night. Decisions about school trips take weeks. We are told little when a child comes late on a Friday.',
      ],
    },
  },
  {
    key: 'plan-for-looked-after',
    partner,
    title: 'Plan for looked after children 2009 to 2012',
    kind: 'policy',
    summary: 'What the council and its partners have promised the children in their care.',
    reviewByOn: '2010-03-31',
    criteria: { [SLAC]: ['LAC.CAP', 'LAC.LM.AMB', 'LAC.LM.PART', 'LAC.LM.USER'] },
    proposed: { by: KEY_CONTACT, at: ['2009-07-20', '10:10'] },
    decided: { by: 'director', at: ['2009-07-24', '16:00'] },
    file: {
      name: 'Plan for looked after children',
      type: 'pdf',
      lines: [
        'Plan for looked after children 2009 to 2012',
        'Worked example: invented words.',
        'We promise: a home that lasts; a school place within ten days; one nurse who knows you; a say in every review; somewhere decent to live when you leave care, and someone to ring.',
        'The Corporate Carer Board hears twice a year from the young people’s group how far we have kept these promises.',
      ],
    },
  },
  {
    key: 'care-leavers-figures',
    partner,
    title: 'Care leavers at 19: homes and work, first quarter 2009–10',
    kind: 'performance-data',
    summary: 'Where care leavers live, and whether they learn or work.',
    period: ['2009-04-01', '2009-06-30'],
    reviewByOn: '2009-10-31',
    criteria: { [SLAC]: ['LAC.OUT.EW'] },
    proposed: { by: DEPUTY, at: ['2009-09-10', '09:30'] },
    file: {
      name: 'Care leavers at 19',
      type: 'csv',
      rows: [
        ['Measure', '2008-09', 'April to June 2009'],
        ['In suitable accommodation (%)', 89, 90],
        ['In education, training or work (%)', 55, 58],
        ['Pathway plan reviewed in six months (%)', 81, 84],
      ],
    },
  },
  {
    key: 'strengths-list',
    partner,
    title: 'Things that go well in fieldwork',
    kind: 'external-view',
    summary: 'A list made by managers at an away day.',
    period: ['2009-06-12', '2009-06-12'],
    reviewByOn: '2010-06-30',
    criteria: { [SLAC]: ['SG.QP.PLAN', 'SG.LM.USER'] },
    proposed: { by: DEPUTY, at: ['2009-08-26', '10:00'] },
    decided: {
      by: 'head-of-safeguarding',
      at: ['2009-08-27', '14:15'],
      declinedBecause:
        'This is what we think of ourselves, not the view of someone outside, and it names no source for what it says. The conference questionnaires would show more.',
    },
    file: {
      name: 'Things that go well',
      type: 'txt',
      lines: [
        'Things that go well in fieldwork (worked example, invented)',
        'Committed staff. Good core groups. Managers who know their cases.',
      ],
    },
  },
];
