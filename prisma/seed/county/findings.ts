import type { Calendar } from '../calendar';
import type { FindingContent, InspectionContent } from '../content';
import { laterFindings } from './later-findings';
import { ILACS } from './partners';

const council = 'childrens-services';

/** The inspection before the improvement plan, and a rehearsal of the next one. */
export function inspections(calendar: Calendar): readonly InspectionContent[] {
  return [
    {
      key: 'standard',
      title: 'Standard inspection of children’s services',
      inspectorate: 'Ofsted',
      summary:
        'Four judgements: leaders require improvement; help and protection require improvement; children in care good; care leavers require improvement. Seven things need to improve.',
      startedOn: calendar.ago(120),
      endedOn: calendar.ago(111),
      letterOn: calendar.ago(80),
    },
    {
      key: 'rehearsal',
      title: 'Rehearsal of the next standard inspection',
      inspectorate: 'Peers from two neighbouring counties',
      summary: 'Two weeks in which peers read and ask as inspectors would. They give no grades.',
      startedOn: calendar.ago(4),
      endedOn: null,
      letterOn: null,
    },
  ];
}

/** Seven areas for improvement, each under a theme of the improvement plan, and what inspectors found to be strong. */
export function findings(calendar: Calendar): readonly FindingContent[] {
  const found = {
    severity: 'improvement',
    source: 'inspection',
    inspection: 'standard',
    frameworkCode: ILACS,
    raisedOn: calendar.ago(80),
  } as const;
  return [
    {
      ...found,
      title: 'Management oversight of decisions at the front door outside office hours',
      detail:
        'Theme: quality of practice. Enabler 2, national framework. Decisions made at night and at weekends are not always looked at by a manager the next day.',
      criterion: 'HP.RISK',
      partner: council,
      within: 'at-once',
      actions: [
        {
          title: 'A manager looks at every decision of the emergency team by 10am the next day',
          successMeasure: 'All decisions looked at; fewer than one in twenty changed.',
          partner: council,
          owner: 'key-contact.childrens-services',
          dueOn: calendar.ago(70),
          status: 'verified',
          done: {
            by: 'key-contact.childrens-services',
            at: calendar.at(68, '16:00'),
            effect: 'All of 412 decisions in the first month were looked at; 19 were changed, none in the last week.',
          },
          verified: { by: 'principal-social-worker', at: calendar.at(52, '11:30') },
          notes: [
            {
              by: 'principal-social-worker',
              at: calendar.at(52, '11:30'),
              body: 'Thirty decisions read with the emergency team. The manager’s view is in each record.',
            },
          ],
        },
      ],
    },
    {
      ...found,
      title: 'The response to 16 and 17 year olds who are homeless',
      detail:
        'Theme: quality of practice. Outcome 1, national framework. Some young people were not told of their right to come into care, and were assessed by housing alone.',
      criterion: 'HP.GROUPS',
      partner: 'housing',
      within: 'at-once',
      actions: [
        {
          title: 'Joint assessment by housing and children’s services on the day a young person presents',
          successMeasure:
            'Every young person is assessed jointly, told their rights in writing and offered an advocate.',
          partner: 'housing',
          owner: 'key-contact.housing',
          dueOn: calendar.ago(60),
          status: 'done',
          done: {
            by: 'key-contact.housing',
            at: calendar.at(58, '15:30'),
            effect: 'Eighteen young people since then, all assessed jointly; five chose to come into care.',
          },
          notes: [
            {
              by: 'key-contact.housing',
              at: calendar.at(58, '15:30'),
              body: 'Protocol signed. We ask the task group to speak to some of the young people before this is verified.',
            },
          ],
        },
      ],
    },
    {
      ...found,
      title: 'The quality of plans for children in need, including disabled children',
      detail:
        'Theme: quality of practice. Outcome 1, national framework. Plans list what parents must do, and drift when nobody tests them.',
      criterion: 'HP.DECIDE',
      partner: council,
      within: 'three-months',
      actions: [
        {
          title: 'Review every plan older than six months with the family network',
          successMeasure:
            'Fewer than one plan in twenty is older than nine months, and families can say what has changed.',
          partner: council,
          owner: 'deputy.childrens-services',
          dueOn: calendar.ago(6),
          status: 'in-progress',
          notes: [
            {
              by: 'deputy.childrens-services',
              at: calendar.at(14, '13:20'),
              body: '96 of 141 plans reviewed. The disabled children’s team needs two more weeks.',
            },
          ],
        },
        {
          title: 'Train managers to write plans that a child could read',
          successMeasure: 'Two plans in three graded good in the next audit of children in need.',
          partner: council,
          owner: 'key-contact.childrens-services',
          dueOn: calendar.ahead(12),
          status: 'in-progress',
        },
      ],
    },
    ...laterFindings(found, calendar),
    {
      ...found,
      severity: 'strength',
      title: 'Children in care have lasting relationships with workers who know them well',
      detail:
        'Inspectors met children who could say what their worker had done for them, and had known them for years.',
      criterion: 'CIC.DIRECT',
      partner: council,
      actions: [],
    },
  ];
}
