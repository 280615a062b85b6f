import type { HandoverContent } from '../content';
import { SLAC } from './partners';

const SOCIAL_CARE = 'childrens-social-care';

function item(
  itemKey: string,
  partner: string | null,
  owner: string | null,
  evidence: string | null,
  daysToProduce: number | null,
): HandoverContent {
  return { frameworkCode: SLAC, itemKey, partner, owner, evidence, daysToProduce };
}

/** Most have an owner; the surveys have none, and the lists take longer than the framework gives. */
export const handover: readonly HandoverContent[] = [
  item('BACKGROUND', SOCIAL_CARE, 'Deputy, children’s social care', 'board-minutes', 1),
  item('CASELIST', SOCIAL_CARE, 'Key contact, children’s social care', null, 3),
  item('SAMPLE', SOCIAL_CARE, 'Auditor, children’s social care', null, 2),
  item('AUDITREP', SOCIAL_CARE, 'Head of safeguarding', null, 8),
  item('SELFEVAL', null, 'Inspection lead', null, 5),
  item('SURVEYS', null, null, null, null),
  item('CONTACTS', null, 'Inspection lead', 'key-contacts', 0),
  item('PROGRAMME', SOCIAL_CARE, 'Deputy, children’s social care', null, 3),
  item('RECORDS', SOCIAL_CARE, 'Key contact, children’s social care', 'record-guide', 0),
  item('STAFF', 'contact-centre', 'Key contact, contact centre', 'duty-rota', 0),
];

/** From the first week of preparation to yesterday. */
export const SNAPSHOT_DAYS = [
  '2009-08-03',
  '2009-08-10',
  '2009-08-17',
  '2009-08-24',
  '2009-08-31',
  '2009-09-07',
  '2009-09-13',
] as const;
