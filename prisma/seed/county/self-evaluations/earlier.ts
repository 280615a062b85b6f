import { addMonths } from '@/lib/platform/days';
import { cycleOf } from '@/lib/self-evaluations/rules';
import type { Calendar } from '../../calendar';
import type { SelfEvaluationContent } from '../../content';
import { graded } from '../../entries';
import { ILACS } from '../partners';

const CONTACT = 'key-contact.childrens-services';
const DEPUTY = 'deputy.childrens-services';

/** What its cycle before is called. */
export function earlierCycle({ today }: Calendar): string {
  return cycleOf(addMonths(today, -4));
}

/** The first round under the framework: what two services agreed then. */
export function earlierEvaluations(calendar: Calendar): readonly SelfEvaluationContent[] {
  const of = (service: string) => ({
    ...{ service: `childrens-services/${service}`, frameworkCode: ILACS, cycle: earlierCycle(calendar) },
    startedOn: calendar.ago(94),
  });
  return [
    {
      ...of('leadership'),
      submitted: { by: CONTACT, at: calendar.at(76, '12:10') },
      agreed: { by: 'principal-social-worker', at: calendar.at(74, '15:00') },
      entries: [
        graded('LD.PERF', 3, 'medium', DEPUTY, calendar.at(80, '10:00'), {
          know: 'Performance is discussed each month and audits are done in every service. Most audits find good practice.',
          how: 'Monthly performance pack; 58 audits in the quarter, not yet moderated.',
          next: 'Have one audit in three graded again by somebody else.',
        }),
        graded('LD.WORK', 2, 'medium', CONTACT, calendar.at(79, '16:20'), {
          know: 'Caseloads are too high in five teams and agency staff come and go.',
          how: 'Workforce return; caseloads by team.',
          next: 'A recruitment drive for permanent social workers.',
        }),
      ],
    },
    {
      ...of('family-help'),
      submitted: { by: CONTACT, at: calendar.at(73, '09:40') },
      agreed: { by: 'director', at: calendar.at(71, '13:25') },
      entries: [
        graded('HP.GROUPS', 2, 'medium', DEPUTY, calendar.at(78, '14:45'), {
          know: 'Disabled children get help early and wait too long for short breaks. Young carers are known where schools have a lead for them. We know few of the children who are privately fostered.',
          how: 'Waiting times for short breaks; the young carers’ register against census figures; nine private fostering notices in a year.',
          next: 'A lead for young carers in each secondary school, and a campaign on private fostering with schools and surgeries.',
        }),
      ],
    },
  ];
}
