import type { InvitationContent } from '../content';

/** Who is invited, and what became of it: waiting, expired, accepted, withdrawn. */
export const invitations: readonly InvitationContent[] = [
  {
    key: 'contributor.contact-centre',
    name: 'Shift manager, contact centre',
    ...{ role: 'contributor', partner: 'contact-centre', by: 'key-contact.contact-centre', sentDaysAgo: 2 },
  },
  {
    key: 'auditor.police',
    name: 'Auditor, police',
    ...{ role: 'auditor', partner: 'police', by: 'inspection-lead', sentDaysAgo: 1, times: 2 },
  },
  {
    key: 'contributor.education',
    name: 'Designated teacher, education',
    ...{ role: 'contributor', partner: 'education', by: 'key-contact.education', sentDaysAgo: 12 },
  },
  {
    key: 'contributor.voluntary-sector',
    name: 'Advocacy manager, voluntary sector',
    ...{ role: 'contributor', partner: 'voluntary-sector', by: 'inspection-lead', sentDaysAgo: 20 },
    acceptedBy: 'contributor.voluntary-sector',
  },
  {
    key: 'member.lscb-2',
    name: 'Second member, LSCB',
    ...{ role: 'board-member', board: 'lscb', by: 'inspection-lead', sentDaysAgo: 9 },
    isWithdrawn: true,
  },
];
