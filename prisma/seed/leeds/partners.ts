import type { PartnerContent, ServiceContent } from '../content';

/** The framework the Leeds example prepares for. */
export const SLAC = 'SLAC-2009';

function service(key: string, name: string, ...criteria: string[]): ServiceContent {
  return { key, name, criteria: { [SLAC]: criteria } };
}

/** Those named in the paper 002 for its own area, the voluntary sector included; services and names are invented. */
export const partners: readonly PartnerContent[] = [
  {
    slug: 'childrens-social-care',
    name: 'Children’s social care',
    shortName: 'CSC',
    kind: 'council-service',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.social-care', confirmedOn: '2009-08-03' },
    deputy: { person: 'deputy.social-care', confirmedOn: '2009-08-03' },
    services: [
      service('strategy', 'Strategy and commissioning', 'SG.CAP', 'SG.LM.AMB', 'SG.LM.VFM', 'LAC.CAP', 'LAC.LM.VFM'),
      service('assessment', 'Referral and assessment', 'SG.QP.RESP', 'SG.QP.ASMT', 'SG.OUT.SAFE'),
      service('fieldwork', 'Fieldwork and safeguarding', 'SG.LM.USER', 'SG.QP.ASMT', 'SG.QP.PLAN'),
      service(
        'looked-after',
        'Looked after children',
        'LAC.LM.AMB',
        'LAC.LM.EQ',
        'LAC.QP.RESP',
        'LAC.QP.ASMT',
        'LAC.OUT.SS',
      ),
      service('leaving-care', 'Leaving care', 'LAC.OUT.EW'),
      service('reviewing', 'Reviewing and quality assurance', 'SG.LM.EVAL', 'LAC.LM.EVAL', 'LAC.QP.PLAN'),
    ],
  },
  {
    slug: 'contact-centre',
    name: 'Contact centre',
    shortName: 'Contact',
    kind: 'council-service',
    holdsCaseFiles: false,
    keyContact: { person: 'key-contact.contact-centre', confirmedOn: '2009-07-30' },
    deputy: { person: 'deputy.contact-centre', confirmedOn: '2009-07-30' },
    services: [service('childrens-desk', 'Children’s desk', 'SG.QP.RESP')],
  },
  {
    slug: 'education',
    name: 'Education',
    shortName: 'Education',
    kind: 'schools',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.education', confirmedOn: '2009-09-07' },
    deputy: { person: 'deputy.education', confirmedOn: '2009-09-07' },
    services: [
      service('safeguarding', 'Safeguarding in schools', 'SG.OUT.FEEL'),
      service('looked-after', 'Education of looked after children', 'LAC.LM.PART', 'LAC.OUT.EA'),
    ],
  },
  {
    slug: 'primary-care-trust',
    name: 'Primary care trust',
    shortName: 'PCT',
    kind: 'nhs-body',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.primary-care', confirmedOn: '2009-08-12' },
    deputy: { person: 'deputy.primary-care', confirmedOn: '2009-08-12' },
    services: [
      service('community', 'Health visiting and school nursing', 'SG.LM.PART', 'SG.QP.ASMT'),
      service('looked-after', 'Health of looked after children', 'LAC.LM.PART', 'LAC.OUT.BH'),
    ],
  },
  {
    slug: 'hospitals-trust',
    name: 'Hospitals trust',
    shortName: 'Hospitals',
    kind: 'nhs-body',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.hospitals', confirmedOn: '2009-08-20' },
    deputy: null,
    services: [service('safeguarding', 'Safeguarding children team', 'SG.LM.PART', 'SG.OUT.SAFE')],
  },
  {
    slug: 'police',
    name: 'Police',
    shortName: 'Police',
    kind: 'police',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.police', confirmedOn: '2009-08-05' },
    deputy: { person: 'deputy.police', confirmedOn: '2009-08-05' },
    services: [
      service('public-protection', 'Child and public protection unit', 'SG.LM.PART', 'SG.OUT.SAFE', 'LAC.OUT.SS'),
    ],
  },
  {
    slug: 'probation',
    name: 'Probation',
    shortName: 'Probation',
    kind: 'probation',
    holdsCaseFiles: true,
    keyContact: { person: 'key-contact.probation', confirmedOn: '2009-06-18' },
    deputy: { person: 'deputy.probation', confirmedOn: '2009-07-14' },
    services: [service('public-protection', 'Public protection', 'SG.QP.PLAN', 'LAC.OUT.EW')],
  },
  {
    slug: 'voluntary-sector',
    name: 'Voluntary sector',
    shortName: 'Voluntary',
    kind: 'voluntary-sector',
    holdsCaseFiles: false,
    keyContact: { person: 'key-contact.voluntary-sector', confirmedOn: '2009-09-01' },
    deputy: { person: 'deputy.voluntary-sector', confirmedOn: '2009-09-01' },
    services: [
      service('advocacy', 'Advocacy and children’s rights', 'SG.LM.USER', 'SG.OUT.FEEL', 'LAC.LM.USER', 'LAC.OUT.PC'),
      service('forum', 'Safeguarding forum', 'SG.LM.EQ'),
    ],
  },
];
