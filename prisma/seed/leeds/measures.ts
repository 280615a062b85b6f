import { series } from '../measure-series';
import { SLAC } from './partners';

const until = '2009-08-31';
const of = (...codes: string[]) => ({ [SLAC]: codes });
const socialCare = { partner: 'childrens-social-care', by: 'key-contact.social-care', definedOn: '2009-07-06', until };

/** The kinds of figure that were counted nationally in 2009; every value is invented. */
export const measures = [
  series({
    ...socialCare,
    key: 'initial-assessments',
    name: 'Initial assessments within seven working days',
    definition:
      'Initial assessments finished in the month within seven working days of the referral, of all initial assessments finished in the month.',
    unit: 'percent',
    goodIs: 'higher',
    target: 75,
    criteria: of('SG.QP.ASMT', 'SG.QP.RESP'),
    values: [78.2, 76.9, 79.4, 74.8, 77.5, 78.9, 76.1, 79, 75.2, 71.8, 66.4, 61.7],
  }),
  series({
    ...socialCare,
    key: 'core-assessments',
    name: 'Core assessments within 35 working days',
    definition: 'Core assessments finished in the month within 35 working days, of all finished in the month.',
    unit: 'percent',
    goodIs: 'higher',
    target: 80,
    criteria: of('SG.QP.ASMT'),
    values: [76, 79, 74, 78, 81, 75, 77, 80, 76, 78, 74, 77],
  }),
  series({
    ...socialCare,
    key: 'seen-within-a-day',
    name: 'Children seen within one working day of a section 47 enquiry',
    definition:
      'Enquiries begun in the month in which the child was seen, and seen alone where old enough, by the end of the next working day, of all enquiries begun.',
    unit: 'percent',
    goodIs: 'higher',
    target: 100,
    criteria: of('SG.OUT.SAFE'),
    values: [71, 69, 73, 70, 72, 68, 71, 70, 69, 72, 70, 93],
  }),
  series({
    ...socialCare,
    key: 'reviews-on-time',
    name: 'Reviews of looked after children on time',
    definition:
      'Looked after children all of whose reviews in the twelve months to the last day of the month were held on time, of all who had a review due.',
    unit: 'percent',
    goodIs: 'higher',
    target: 90,
    criteria: of('LAC.QP.PLAN'),
    values: [92.1, 93.4, 92.8, 91.9, 93, 92.2, 93.6, 92.5, 91.8, 92.9, 93.3, 92.4],
  }),
  series({
    ...socialCare,
    key: 'three-placements',
    name: 'Looked after children with three or more placements in a year',
    definition: 'Children looked after on the last day of the month who had three or more placements in twelve months.',
    unit: 'percent',
    goodIs: 'lower',
    target: 11,
    criteria: of('LAC.OUT.SS'),
    values: [10.4, 10.9, 10.1, 10.6, 11.2, 10.5, 10.8, 10.2, 10.7, 11, 10.4, 10.6],
  }),
  series({
    partner: 'contact-centre',
    by: 'key-contact.contact-centre',
    definedOn: '2009-07-08',
    until,
    key: 'calls-answered',
    name: 'Calls about children answered within a minute',
    definition: 'Calls to the children’s desk answered by a person within sixty seconds, of all calls to it.',
    unit: 'percent',
    goodIs: 'higher',
    target: 90,
    criteria: of('SG.QP.RESP'),
    values: [78, 79, 77, 80, 78, 77, 79, 81, 83, 84, 86, 88],
  }),
  series({
    partner: 'police',
    by: 'key-contact.police',
    definedOn: '2009-07-14',
    until,
    key: 'police-at-conferences',
    name: 'Initial child protection conferences with the police there',
    definition:
      'Initial conferences at which an officer was present or sent a written report, of all to which the police were asked.',
    unit: 'percent',
    goodIs: 'higher',
    target: 90,
    criteria: of('SG.LM.PART'),
    values: [94, 93, 95, 92, 94, 93, 95, 94, 92, 94, 93, 95, 90, 89, 91, 88, 90, 89, 88, 89],
  }),
  series({
    partner: 'primary-care-trust',
    by: 'key-contact.primary-care',
    definedOn: '2009-07-20',
    until: '2009-06-30',
    every: 3,
    key: 'health-assessments',
    name: 'Health assessments of looked after children on time',
    definition:
      'Looked after children whose yearly health assessment was done when it was due, of all due in the quarter.',
    unit: 'percent',
    goodIs: 'higher',
    target: 85,
    criteria: of('LAC.OUT.BH'),
    values: [81, 83, 84, 82, 86],
  }),
  series({
    partner: 'education',
    by: 'key-contact.education',
    definedOn: '2009-07-10',
    until,
    key: 'education-plans',
    name: 'Personal education plans looked at in the last six months',
    definition:
      'Looked after children of school age whose plan was reviewed in the last six months, of all of school age.',
    unit: 'percent',
    goodIs: 'higher',
    target: 95,
    criteria: of('LAC.OUT.EA'),
    values: [88, 90, 89, 91, 88, 90, 92, 89, 90, 91, 89, 90],
  }),
];
