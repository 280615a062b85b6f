import type { Calendar } from '../calendar';
import type { PersonContent } from '../content';
import type { EvidenceRoomContent } from '../evidence-room-content';
import { ILACS } from './partners';

/** Somebody to sit in an inspector’s chair as. */
export function inspector(calendar: Calendar): PersonContent {
  return {
    key: 'inspector.rehearsal',
    name: 'Inspector, rehearsal',
    grants: [{ role: 'inspector', inspection: 'rehearsal', endsOn: calendar.ahead(60) }],
  };
}

/** What the rehearsal’s inspectors read now, and what they asked for since. */
export function evidenceRooms(calendar: Calendar): readonly EvidenceRoomContent[] {
  return [
    {
      key: 'library',
      title: 'Library of evidence for the rehearsal',
      inspection: 'rehearsal',
      frameworkCode: ILACS,
      started: { by: 'principal-social-worker', at: calendar.at(5, '10:05') },
      frozen: { by: 'inspection-lead', at: calendar.at(3, '16:40'), openUntilOn: calendar.ahead(40) },
      opened: [{ by: 'inspector.rehearsal', at: calendar.at(2, '09:12') }],
      evidence: [
        'improvement-plan',
        'performance-pack',
        'audit-report',
        'practice-week',
        'children-and-families-say',
        'hub-dip-sample',
        'health-data',
        'scrutineer',
        'school-progress',
        'care-leavers-voice',
      ],
    },
    {
      key: 'second-week',
      title: 'Second week: what the inspectors asked for',
      inspection: 'rehearsal',
      frameworkCode: ILACS,
      started: { by: 'principal-social-worker', at: calendar.at(1, '14:20') },
      evidence: ['performance-pack', 'care-leavers-voice'],
    },
  ];
}
