import type { Calendar } from '../calendar';
import type { InvitationContent } from '../content';

/** Who is invited, and what became of it: waiting, expired, accepted. */
export function invitations(calendar: Calendar): readonly InvitationContent[] {
  return [
    {
      key: 'contributor.housing',
      name: 'Tenancy manager, housing',
      ...{ role: 'contributor', partner: 'housing', by: 'key-contact.housing', sentDaysAgo: 3 },
    },
    {
      key: 'inspector.standard',
      name: 'Lead inspector',
      ...{ role: 'inspector', inspection: 'standard', by: 'inspection-lead', sentDaysAgo: 1 },
      endsOn: calendar.ahead(20),
    },
    {
      key: 'auditor.hospital-trust',
      name: 'Auditor, hospital trust',
      ...{ role: 'auditor', partner: 'hospital-trust', by: 'key-contact.hospital', sentDaysAgo: 10 },
    },
    {
      key: 'auditor.police',
      name: 'Auditor, police',
      ...{ role: 'auditor', partner: 'police', by: 'inspection-lead', sentDaysAgo: 30 },
      acceptedBy: 'auditor.police',
    },
  ];
}
