import type { FindingContent } from '../../content';
import { SLAC } from '../partners';

const partner = 'childrens-social-care';
const inspected = {
  source: 'inspection',
  inspection: 'unannounced',
  frameworkCode: SLAC,
  raisedOn: '2009-07-22',
} as const;

/** The two areas for priority action of the unannounced inspection, in the words of paper 001; actions as it lists them. */
export const priorityActions: readonly FindingContent[] = [
  {
    ...inspected,
    severity: 'priority-action',
    title:
      'Response to child protection referrals does not meet statutory guidance and does not ensure that children are adequately safeguarded',
    detail:
      'Said by the inspectors on 22 July 2009 after they had read records, watched the duty teams and spoken to staff at two social care offices and the contact centre.',
    criterion: 'SG.OUT.SAFE',
    partner,
    within: 'at-once',
    printedDueOn: '2009-09-30',
    actions: [
      {
        title: 'Issue revised section 47 guidance to every manager and worker',
        successMeasure:
          'Decisions are made with other agencies and on the same day; second checks change fewer than one in twenty.',
        partner,
        owner: 'head-of-safeguarding',
        dueOn: '2009-08-07',
        status: 'verified',
        done: {
          by: 'head-of-safeguarding',
          at: ['2009-08-06', '16:30'],
          effect:
            'Issued on 6 August and explained to all 31 team managers within a week. Of the decisions checked in the week after, 10 of 88 were changed, against 13 of 94 in the first week.',
        },
        verified: { by: 'director', at: ['2009-08-21', '11:15'] },
        notes: [
          {
            by: 'head-of-safeguarding',
            at: ['2009-07-31', '09:30'],
            body: 'Draft read by the police and the hospitals’ safeguarding team. Two changes asked for and made.',
          },
          {
            by: 'director',
            at: ['2009-08-21', '11:15'],
            body: 'I asked six workers in two offices what they would do with three referrals. All six knew the new guidance and gave the same answers.',
          },
        ],
      },
      {
        title: 'Have a second manager check every decision on a new abuse or neglect referral',
        successMeasure: 'Every decision is checked within two working days, and what is changed is counted each week.',
        partner,
        owner: 'key-contact.social-care',
        dueOn: '2009-07-31',
        status: 'verified',
        done: {
          by: 'key-contact.social-care',
          at: ['2009-08-03', '17:00'],
          effect:
            'All decisions since 27 July have been checked: 521 by 4 September, 46 of them changed, fewer each week.',
        },
        verified: { by: 'head-of-safeguarding', at: ['2009-09-08', '15:20'] },
        notes: [
          {
            by: 'key-contact.social-care',
            at: ['2009-08-03', '17:00'],
            body: 'Running in all areas since 27 July. A manager is free for it each afternoon.',
          },
          {
            by: 'head-of-safeguarding',
            at: ['2009-09-08', '15:20'],
            body: 'Log read for all six weeks and compared with 20 records. They agree.',
          },
        ],
      },
      {
        title: 'Strengthen the management of fieldwork: one head of service for all duty teams',
        successMeasure: 'No decision waits for a manager for more than two hours in working time.',
        partner,
        owner: 'director',
        dueOn: '2009-09-30',
        status: 'in-progress',
        notes: [
          {
            by: 'director',
            at: ['2009-09-04', '18:05'],
            body: 'Head of service in post since 24 August. One of three more team manager posts is filled; two interviews on 17 September.',
          },
        ],
      },
      {
        title: 'Agree threshold guidance with every partner and bring it into use',
        successMeasure: 'Referrers and social care give the same answer to ten sample referrals at least nine times.',
        partner,
        owner: 'head-of-safeguarding',
        dueOn: '2009-10-16',
        status: 'in-progress',
        notes: [
          {
            by: 'head-of-safeguarding',
            at: ['2009-09-10', '12:00'],
            body: 'Second draft is with the LSCB for 24 September. Health and the police have answered; schools asked for a one-page version.',
          },
        ],
      },
    ],
  },
  {
    ...inspected,
    severity: 'priority-action',
    title:
      'During the initial reading of records, children were identified as having been left at potential serious risk of harm',
    detail:
      'Of 23 records that inspectors read first, seven were of children left at potential serious risk. They told managers the same day; two further records were not written up.',
    criterion: 'SG.OUT.SAFE',
    partner,
    within: 'at-once',
    actions: [
      {
        title: 'See all seven children the same day and make them safe',
        successMeasure: 'Every child seen on 21 July, with a named decision-maker for each.',
        partner,
        owner: 'head-of-safeguarding',
        dueOn: '2009-07-21',
        status: 'verified',
        done: {
          by: 'head-of-safeguarding',
          at: ['2009-07-21', '21:10'],
          effect: 'All seven children were seen by 6:40pm and are safe. The last decision was written down at 8:50pm.',
        },
        verified: { by: 'director', at: ['2009-07-22', '08:30'] },
        notes: [
          {
            by: 'director',
            at: ['2009-07-22', '08:30'],
            body: 'I have read all seven records this morning and spoken to each decision-maker.',
          },
        ],
      },
      {
        title: 'Look back at every abuse and neglect case since 1 April 2009',
        successMeasure:
          'All 1,600 read by a manager who did not decide the first time; every child of concern acted on the same day.',
        partner,
        owner: 'key-contact.social-care',
        dueOn: '2009-08-31',
        status: 'done',
        done: {
          by: 'key-contact.social-care',
          at: ['2009-08-28', '17:40'],
          effect:
            'All 1,600 read by 28 August. 43 needed something at once, and it was done on the same day each time. The report is with the task group.',
        },
        notes: [
          {
            by: 'key-contact.social-care',
            at: ['2009-08-14', '16:00'],
            body: '1,020 read. Two more managers lent by the neighbouring area so that we finish this month.',
          },
          {
            by: 'key-contact.social-care',
            at: ['2009-08-28', '17:40'],
            body: 'Complete. Waiting for someone outside the service to look at 30 of them before we call it verified.',
          },
        ],
      },
      {
        title: 'Write up the two cases that had no record',
        successMeasure: 'Both records complete, and both children seen.',
        partner,
        owner: 'contributor.social-care',
        dueOn: '2009-07-24',
        status: 'verified',
        done: {
          by: 'key-contact.social-care',
          at: ['2009-07-23', '15:30'],
          effect: 'Both written up from the worker’s notebook on 22 and 23 July; both children had been seen.',
        },
        verified: { by: 'head-of-safeguarding', at: ['2009-07-24', '10:10'] },
      },
    ],
  },
];
