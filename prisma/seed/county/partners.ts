import type { Calendar } from '../calendar';
import type { PartnerContent, ServiceContent } from '../content';

/** The frameworks the county prepares for. */
export const ILACS = 'ILACS-2026';
export const JTAI = 'JTAI-2025';

function service(key: string, name: string, ilacs: readonly string[], jtai: readonly string[] = []): ServiceContent {
  return { key, name, criteria: { [ILACS]: ilacs, [JTAI]: jtai } };
}

const COUNCIL_SERVICES: readonly ServiceContent[] = [
  service(
    'leadership',
    'Practice leadership and quality assurance',
    ['LD.STRAT', 'LD.LEARN', 'LD.PERF', 'LD.WORK'],
    ['FD.LEAD'],
  ),
  service(
    'front-door',
    'Front door and assessment',
    ['HP.NEED', 'HP.RISK', 'HP.DECIDE'],
    ['FD.AGENCY', 'FD.MASH', 'FD.TIME'],
  ),
  service('family-help', 'Family help and safeguarding', ['HP.DIRECT', 'HP.GROUPS', 'HP.DIV', 'HP.LADO']),
  service('in-care', 'Children in care', ['CIC.DECIDE', 'CIC.PERM', 'CIC.HOME', 'CIC.DIRECT', 'CIC.SAFE', 'CIC.ID']),
  service('care-leavers', 'Care leavers', ['CL.PATH', 'CL.OFFER', 'CL.REL', 'CL.SAFE']),
];

/** The partners of an invented county today, with who speaks for each this quarter. */
export function partners(calendar: Calendar): readonly PartnerContent[] {
  const contacts = (key: string, confirmed: number) => ({
    keyContact: { person: `key-contact.${key}`, confirmedOn: calendar.inThisQuarter(confirmed) },
    deputy: { person: `deputy.${key}`, confirmedOn: calendar.inThisQuarter(confirmed) },
  });
  return [
    {
      slug: 'childrens-services',
      name: 'Children’s services',
      shortName: 'Children’s',
      kind: 'council-service',
      holdsCaseFiles: true,
      ...contacts('childrens-services', 20),
      services: COUNCIL_SERVICES,
    },
    {
      slug: 'police',
      name: 'Police',
      shortName: 'Police',
      kind: 'police',
      holdsCaseFiles: true,
      ...contacts('police', 18),
      services: [service('vulnerability', 'Vulnerability and exploitation', ['HP.EXTRA'], ['FD.AGENCY', 'FD.CONTRIB'])],
    },
    {
      slug: 'integrated-care-board',
      name: 'Integrated care board',
      shortName: 'ICB',
      kind: 'nhs-body',
      holdsCaseFiles: false,
      ...contacts('integrated-care', 15),
      services: [
        service(
          'safeguarding',
          'Safeguarding and health of children in care',
          ['LD.PART', 'CIC.HEALTH', 'CL.HEALTH'],
          ['FD.MASA'],
        ),
      ],
    },
    {
      slug: 'hospital-trust',
      name: 'Hospital trust',
      shortName: 'Hospital',
      kind: 'nhs-body',
      holdsCaseFiles: true,
      ...contacts('hospital', 12),
      services: [service('safeguarding', 'Safeguarding children team', [], ['FD.AGENCY', 'FD.CONTRIB'])],
    },
    {
      slug: 'schools',
      name: 'Schools and colleges',
      shortName: 'Schools',
      kind: 'schools',
      holdsCaseFiles: true,
      ...contacts('schools', 22),
      services: [service('virtual-school', 'Virtual school', ['CIC.EDU', 'CL.EET'], ['FD.CONTRIB'])],
    },
    {
      slug: 'probation',
      name: 'Probation',
      shortName: 'Probation',
      kind: 'probation',
      holdsCaseFiles: true,
      ...contacts('probation', 9),
      services: [service('public-protection', 'Public protection', [], ['FD.CONTRIB'])],
    },
    {
      slug: 'youth-justice',
      name: 'Youth justice',
      shortName: 'Youth justice',
      kind: 'council-service',
      holdsCaseFiles: true,
      ...contacts('youth-justice', 16),
      deputy: null,
      services: [service('exploitation', 'Exploitation and diversion', ['HP.EXTRA'])],
    },
    {
      slug: 'voluntary-sector',
      name: 'Voluntary sector',
      shortName: 'Voluntary',
      kind: 'voluntary-sector',
      holdsCaseFiles: false,
      ...contacts('voluntary-sector', 14),
      services: [service('voice', 'Young people’s voices', ['CL.OFFER'])],
    },
    {
      slug: 'housing',
      name: 'Housing',
      shortName: 'Housing',
      kind: 'council-service',
      holdsCaseFiles: false,
      keyContact: { person: 'key-contact.housing', confirmedOn: null },
      deputy: { person: 'deputy.housing', confirmedOn: calendar.inThisQuarter(10) },
      services: [service('young-people', 'Homes for young people', ['CL.HOME'])],
    },
  ];
}
