import type { Calendar } from '../calendar';
import type { MeasureContent } from '../measure-content';
import { lastCounted, series } from '../measure-series';
import { ILACS, JTAI } from './partners';

/** The kinds of figure that are counted nationally today; every value is invented. */
export function measures(calendar: Calendar): readonly MeasureContent[] {
  const shared = { until: lastCounted(calendar.today), definedOn: calendar.ago(45) };
  const council = { ...shared, partner: 'childrens-services', by: 'key-contact.childrens-services' };
  return [
    series({
      ...council,
      key: 'assessments-45-days',
      name: 'Assessments finished within 45 working days',
      definition:
        'Assessments finished in the month within 45 working days of the referral, of all finished in the month.',
      unit: 'percent',
      goodIs: 'higher',
      target: 85,
      criteria: { [ILACS]: ['HP.DECIDE'] },
      values: [86.2, 84.9, 87.1, 85.6, 86.8, 88, 85.3, 86.1, 87.4, 85.9, 86.6, 87.2],
    }),
    series({
      ...council,
      key: 're-referrals',
      name: 'Referrals within a year of an earlier one',
      definition:
        'Referrals in the month about a child who had been referred in the twelve months before, of all referrals.',
      unit: 'percent',
      goodIs: 'lower',
      target: 20,
      criteria: { [ILACS]: ['HP.NEED'], [JTAI]: ['FD.LEAD'] },
      values: [18.6, 19.3, 18.1, 19, 18.4, 19.2, 18.8, 19.6, 20.4, 21.3, 22.1, 23.4],
    }),
    series({
      ...council,
      key: 'front-door-decisions',
      name: 'Decisions at the front door within one working day',
      definition:
        'Contacts about which a manager decided what to do by the end of the next working day, of all contacts.',
      unit: 'percent',
      goodIs: 'higher',
      target: 95,
      criteria: { [ILACS]: ['HP.RISK'], [JTAI]: ['FD.TIME'] },
      values: [93, 94, 92, 95, 93, 94, 92, 93, 95, 94, 93, 84],
    }),
    series({
      ...council,
      key: 'vacancies',
      name: 'Social worker posts that are vacant',
      definition:
        'Full-time posts for social workers with no permanent worker on the last day of the month, of all such posts.',
      unit: 'percent',
      goodIs: 'lower',
      target: 12,
      criteria: { [ILACS]: ['LD.WORK'] },
      values: [22.4, 21.8, 22.9, 22.1, 21.6, 22.3, 21.2, 20.4, 19.1, 18.3, 17, 16.2],
    }),
    series({
      ...council,
      key: 'three-homes',
      name: 'Children in care with three or more homes in a year',
      definition: 'Children in care on the last day of the month who had three or more homes in twelve months.',
      unit: 'percent',
      goodIs: 'lower',
      target: 10,
      criteria: { [ILACS]: ['CIC.HOME'] },
      values: [10.6, 11, 10.3, 10.8, 11.2, 10.5, 10.9, 10.4, 10.7, 11.1, 10.6, 10.8],
    }),
    series({
      ...shared,
      partner: 'police',
      by: 'key-contact.police',
      key: 'reports-shared',
      name: 'Police reports of children at risk shared within a day',
      definition: 'Reports of a child at risk that reached the front door within 24 hours, of all such reports.',
      unit: 'percent',
      goodIs: 'higher',
      target: 90,
      criteria: { [JTAI]: ['FD.AGENCY'] },
      values: [81, 83, 80, 82, 81, 84, 82, 83, 81, 91],
    }),
    series({
      ...shared,
      partner: 'integrated-care-board',
      by: 'key-contact.integrated-care',
      key: 'first-health-assessments',
      name: 'First health assessments within 20 working days',
      definition:
        'Children who came into care and had their first health assessment within 20 working days, of all due.',
      unit: 'percent',
      goodIs: 'higher',
      target: 90,
      criteria: { [ILACS]: ['CIC.HEALTH'] },
      values: [72, 78, 75, 80, 79],
    }),
    series({
      ...shared,
      partner: 'schools',
      by: 'key-contact.schools',
      key: 'care-leavers-eet',
      name: 'Care leavers in education, work or training',
      definition:
        'Care leavers aged 19 to 21 in education, work or training on the last day of the month, of all in touch.',
      unit: 'percent',
      goodIs: 'higher',
      target: 60,
      criteria: { [ILACS]: ['CL.EET'] },
      values: [55, 57, 56, 54, 57, 55, 56, 58, 55, 57, 56, 57],
    }),
  ];
}
