import type { FindingContent, InspectionContent } from '../../content';
import { SLAC } from '../partners';
import { development } from './development';
import { priorityActions } from './priority-actions';

/** The unannounced inspection of July 2009, as papers 000 and 001 tell it. */
export const inspections: readonly InspectionContent[] = [
  {
    key: 'unannounced',
    title: 'Unannounced inspection of contact, referral and assessment, July 2009',
    inspectorate: 'Ofsted',
    summary:
      'Two inspectors visited two social care offices and the contact centre. They read 23 records first and found seven children left at potential serious risk of harm; all are now safe. Two areas for priority action and six areas for development. The letter was expected about 19 August.',
    startedOn: '2009-07-21',
    endedOn: '2009-07-22',
    letterOn: '2009-08-19',
  },
];

const reported = {
  severity: 'improvement',
  source: 'inspection',
  inspection: 'unannounced',
  frameworkCode: SLAC,
  raisedOn: '2009-07-22',
  within: 'three-months',
} as const;

/** Everything found, numbered in this order. */
export const findings: readonly FindingContent[] = [
  ...priorityActions,
  ...development,
  {
    ...reported,
    title: 'Strategy discussions are not timely, or not always held',
    detail:
      'Too many were held by telephone between two people, some a day late and some not at all. Health was seldom part of them.',
    criterion: 'SG.LM.PART',
    partner: 'police',
    actions: [
      {
        title: 'Free a sergeant each morning for strategy discussions, and keep one record for all agencies',
        successMeasure:
          'Every strategy discussion on both lists, on the day of the referral, with health asked each time.',
        partner: 'police',
        owner: 'key-contact.police',
        dueOn: '2009-09-21',
        status: 'in-progress',
        notes: [
          {
            by: 'key-contact.police',
            at: ['2009-09-10', '09:30'],
            body: 'Rota agreed, begins on 21 September. In August 41 of 44 discussions were on both lists.',
          },
        ],
      },
      {
        title: 'Answer one telephone number for health, day and night',
        successMeasure: 'Health takes part in nine strategy discussions of ten by the end of October.',
        partner: 'hospitals-trust',
        owner: 'key-contact.hospitals',
        dueOn: '2009-09-21',
        status: 'not-started',
      },
    ],
  },
  {
    ...reported,
    title: 'Children are not always seen',
    detail: 'Records did not show that the child had been seen, or seen alone, before a decision was made.',
    criterion: 'SG.QP.ASMT',
    partner: 'childrens-social-care',
    actions: [
      {
        title: 'Record for every assessment when the child was seen and by whom, or a manager’s reason why not',
        successMeasure: 'Every initial assessment in October says so.',
        partner: 'childrens-social-care',
        owner: 'contributor.social-care',
        dueOn: '2009-10-01',
        status: 'in-progress',
        notes: [
          {
            by: 'contributor.social-care',
            at: ['2009-09-08', '14:00'],
            body: 'Form changed on 1 September. In the first week 62 of 71 assessments said when the child was seen.',
          },
        ],
      },
    ],
  },
  {
    severity: 'improvement',
    source: 'concern',
    frameworkCode: SLAC,
    raisedOn: '2009-08-25',
    title: 'Referrals about children come by routes that nobody chose',
    detail:
      'The contact centre, the duty teams and single workers are all rung with referrals, and nobody sees them all. Raised by the key contact of the contact centre.',
    criterion: 'SG.QP.RESP',
    partner: 'contact-centre',
    actions: [
      {
        title: 'Develop routes into the contact centre: one for worry about harm, one for help',
        successMeasure: 'Every call about harm reaches a social work manager within ten minutes.',
        partner: 'contact-centre',
        owner: 'key-contact.contact-centre',
        dueOn: '2009-10-05',
        status: 'in-progress',
        notes: [
          {
            by: 'key-contact.contact-centre',
            at: ['2009-09-11', '17:30'],
            body: 'Telephone route tested with two schools and a surgery. Cards for advisers are printed.',
          },
        ],
      },
      {
        title: 'Bring integrated working forward in three areas of the city',
        successMeasure: 'One meeting a week in each area decides what help a family gets and from whom.',
        partner: 'primary-care-trust',
        owner: 'key-contact.primary-care',
        dueOn: '2009-11-27',
        status: 'in-progress',
      },
    ],
  },
];
