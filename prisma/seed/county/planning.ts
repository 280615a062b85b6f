import type { Calendar } from '../calendar';
import type { ContributorContent, ReminderContent } from '../content';
import { ILACS, JTAI } from './partners';
import { earlierCycle } from './self-evaluations/earlier';

const COUNCIL = 'key-contact.childrens-services';

/** Who writes which answer, as key contacts have said. */
export function contributors(calendar: Calendar): readonly ContributorContent[] {
  const named = (service: string, frameworkCode: string, criterion: string, person: string, by: string) => ({
    ...{ service, frameworkCode, criterion, person },
    named: { by, at: calendar.at(9, '11:15') },
  });
  return [
    named('childrens-services/family-help', ILACS, 'HP.GROUPS', 'contributor.childrens-services', COUNCIL),
    named('childrens-services/family-help', ILACS, 'HP.DIRECT', 'deputy.childrens-services', COUNCIL),
    named('childrens-services/in-care', ILACS, 'CIC.ID', 'contributor.childrens-services', COUNCIL),
    named('hospital-trust/safeguarding', JTAI, 'FD.AGENCY', 'contributor.named-nurse', 'key-contact.hospital'),
    named('police/vulnerability', JTAI, 'FD.CONTRIB', 'deputy.police', 'key-contact.police'),
  ];
}

/** Of the cycle before: the open one is not due soon enough. */
export function reminders(calendar: Calendar): readonly ReminderContent[] {
  const of = { frameworkCode: ILACS, cycle: earlierCycle(calendar), stage: 'before-7' };
  return [{ ...of, service: 'childrens-services/family-help', at: calendar.at(75, '06:40') }];
}
