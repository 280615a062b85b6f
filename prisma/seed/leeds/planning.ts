import type { ContributorContent, ReminderContent } from '../content';
import { SLAC } from './partners';

const SOCIAL_CARE = 'key-contact.social-care';
const named = (service: string, criterion: string, person: string, by: string, day: string): ContributorContent => ({
  ...{ service, frameworkCode: SLAC, criterion, person },
  named: { by, at: [day, '10:30'] },
});

/** Who writes which answer, as key contacts have said. */
export const contributors: readonly ContributorContent[] = [
  named('childrens-social-care/fieldwork', 'SG.LM.USER', 'contributor.social-care', SOCIAL_CARE, '2009-07-28'),
  named('childrens-social-care/leaving-care', 'LAC.OUT.EW', 'contributor.social-care', SOCIAL_CARE, '2009-09-07'),
  named('childrens-social-care/strategy', 'LAC.LM.VFM', 'contributor.social-care', SOCIAL_CARE, '2009-09-07'),
  named('childrens-social-care/strategy', 'SG.LM.AMB', SOCIAL_CARE, SOCIAL_CARE, '2009-09-07'),
  named('childrens-social-care/strategy', 'SG.CAP', 'deputy.social-care', SOCIAL_CARE, '2009-09-07'),
  named(
    'voluntary-sector/forum',
    'SG.LM.EQ',
    'contributor.voluntary-sector',
    'key-contact.voluntary-sector',
    '2009-09-02',
  ),
  named(
    'voluntary-sector/advocacy',
    'LAC.LM.USER',
    'contributor.voluntary-sector',
    'key-contact.voluntary-sector',
    '2009-08-04',
  ),
  named('police/public-protection', 'LAC.OUT.SS', 'deputy.police', 'key-contact.police', '2009-08-10'),
  named('probation/public-protection', 'SG.QP.PLAN', 'deputy.probation', 'key-contact.probation', '2009-09-08'),
];

const fourteenDays = (service: string): ReminderContent => ({
  ...{ service, frameworkCode: SLAC, cycle: 'Autumn 2009', stage: 'before-14' },
  at: ['2009-09-11', '07:40'],
});

/** The services that had not sent theirs a fortnight before the day. */
export const reminders: readonly ReminderContent[] = [
  'childrens-social-care/strategy',
  'childrens-social-care/leaving-care',
  'primary-care-trust/community',
  'hospitals-trust/safeguarding',
  'probation/public-protection',
  'voluntary-sector/forum',
].map(fourteenDays);
