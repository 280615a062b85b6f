import type { EvidenceRoomContent } from '../evidence-room-content';
import { SLAC } from './partners';

/** What was gathered for the inspectors of July after their visit; closed before their letter came. */
export const evidenceRooms: readonly EvidenceRoomContent[] = [
  {
    key: 'after-unannounced',
    title: 'July 2009: what the inspectors asked to read after their visit',
    inspection: 'unannounced',
    frameworkCode: SLAC,
    started: { by: 'head-of-safeguarding', at: ['2009-07-31', '13:15'] },
    frozen: { by: 'inspection-lead', at: ['2009-07-31', '16:30'], openUntilOn: '2009-08-19' },
    opened: [{ by: 'inspection-lead', at: ['2009-07-31', '16:45'] }],
    closed: { by: 'inspection-lead', at: ['2009-08-14', '12:10'] },
    evidence: ['looked-after-figures', 'looked-after-audit', 'plan-for-looked-after', 'referrers-say'],
  },
];
