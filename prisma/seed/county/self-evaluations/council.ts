import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { SelfEvaluationContent } from '../../content';
import { graded, parts, points, takenOver } from '../../entries';
import { ILACS } from '../partners';
import { earlierEvaluations } from './earlier';

const CONTACT = 'key-contact.childrens-services';
const DEPUTY = 'deputy.childrens-services';

/** Leadership, front door and family help. */
export function council(calendar: Calendar): readonly SelfEvaluationContent[] {
  const of = (service: string, started: number) => ({
    service: `childrens-services/${service}`,
    frameworkCode: ILACS,
    cycle: cycleOf(calendar.today),
    startedOn: calendar.ago(started),
  });
  return [
    {
      ...of('leadership', 44),
      submitted: { by: CONTACT, at: calendar.at(34, '15:20') },
      agreed: { by: 'principal-social-worker', at: calendar.at(31, '10:10') },
      entries: [
        graded('LD.STRAT', 2, 'high', DEPUTY, calendar.at(36, '11:00'), {
          know: 'Since the inspection the council has put children first in its budget and the chief executive chairs a weekly progress meeting. Staff see leaders more often. Partners tell us that we still decide first and consult later.',
          how: points(
            'Minutes of the improvement board, and the independent chair’s letter',
            'The staff survey of last quarter: **61% say that leaders know what practice is like**, up from 44%',
          ),
          next: 'Agree the plan for the next twelve months with partners before it is written, and report what children notice.',
        }),
        graded('LD.LEARN', 2, 'medium', DEPUTY, calendar.at(36, '13:40'), {
          know: 'We learn well from single events and less well from the ordinary. Complaints by children are answered and rarely brought together with audit. Practice weeks have begun to change that.',
          how: 'Two practice weeks, 38 observations; learning reviews; complaints by theme for the year.',
          next: 'One learning report each quarter that puts audit, complaints and what families say side by side.',
        }),
        graded('LD.PERF', 2, 'medium', CONTACT, calendar.at(35, '09:30'), {
          know: 'Data is now trusted by managers and discussed weekly. Audits are moderated, and grades have become more honest: fewer good ones than a year ago. We close actions when they are done and only sometimes ask whether they helped.',
          how: 'Weekly performance notes; 46 moderated audits in six months; 14 of 52 actions closed with evidence of effect.',
          next: 'No audit action is closed without a second look after three months.',
        }),
        graded('LD.WORK', 2, 'high', CONTACT, calendar.at(35, '14:15'), {
          know: 'Caseloads have come down to 17 on average, with three teams above 20. Agency staff fill one post in five. Supervision is regular in most teams and reflective in some.',
          how: 'Workforce return; supervision audit of 60 records; exit interviews; health check of newly qualified staff.',
          next: 'Eight permanent posts are advertised. A supervision standard with examples, and observation of supervision by heads of service.',
        }),
      ],
    },
    {
      ...of('front-door', 40),
      submitted: { by: CONTACT, at: calendar.at(26, '16:00') },
      agreed: { by: 'director', at: calendar.at(22, '09:45') },
      entries: [
        graded('HP.NEED', 3, 'medium', DEPUTY, calendar.at(28, '10:25'), {
          know: 'Referrers get through, are listened to and hear back. Consent is asked for and recorded. Threshold decisions are consistent between the day team and the emergency team after joint training.',
          how: 'Dip sample of 40 contacts with partners; 92% of decisions within a day; call-backs to 25 referrers.',
          next: 'Monthly multi-agency dip sample at the hub, with what is learned fed back to schools.',
        }),
        graded('HP.RISK', 3, 'medium', DEPUTY, calendar.at(28, '15:05'), {
          know: 'Children at immediate risk are seen the same day and strategy meetings include health and police. Step-downs after enquiries are sometimes quick, and the reason is not always recorded.',
          how: points(
            'Section 47 audit of 24 children',
            'Attendance at strategy meetings: health 94%, police 99%',
            'Emergency team log',
          ),
          next: 'A manager’s written reason for every enquiry that ends without a conference.',
        }),
        graded('HP.DECIDE', 2, 'high', CONTACT, calendar.at(27, '11:50'), {
          know: parts(
            'Assessments are timely and show the child. Plans for children in need are weaker:',
            points(
              'too many actions for parents, too few for professionals',
              'drift beyond six months in **one family in six**',
            ),
          ),
          how: 'Audit of 12 children in need; performance data on plans over six months; feedback from 31 families.',
          next: 'Review every plan over six months with the family network by the end of next month.',
        }),
      ],
    },
    {
      ...of('family-help', 44),
      entries: [
        graded('HP.DIRECT', 3, 'medium', DEPUTY, calendar.at(6, '12:30'), {
          know: 'Workers know children well and use tools that children enjoy. Fathers are better included than a year ago. Words written to the child are now usual in records.',
          how: 'Practice week observations; 40 records; feedback from 22 children.',
          next: 'Share the ten best examples with every team.',
        }),
        graded('HP.LADO', 2, 'low', DEPUTY, calendar.at(4, '16:10'), {
          know: 'Allegations are handled promptly. Few referrals come from faith groups and sports clubs.',
          how: 'The designated officer’s yearly report, not yet finished.',
          next: 'Still to write.',
        }),
        takenOver(
          earlierEvaluations(calendar),
          'childrens-services/family-help',
          'HP.GROUPS',
          calendar.at(44, '08:50'),
        ),
      ],
    },
  ];
}
