import type { HandoverContent } from '../content';
import { ILACS, JTAI } from './partners';

const COUNCIL = 'childrens-services';
const KEY_CONTACT = 'Key contact, children’s services';
const DEPUTY = 'Deputy, children’s services';

function item(
  frameworkCode: string,
  itemKey: string,
  partner: string | null,
  owner: string | null,
  evidence: string | null,
  daysToProduce: number | null,
): HandoverContent {
  return { frameworkCode, itemKey, partner, owner, evidence, daysToProduce };
}

/** Nearly all can be handed over in time; a few cannot. */
export const handover: readonly HandoverContent[] = [
  item(ILACS, 'LISTS', COUNCIL, DEPUTY, null, 1),
  item(ILACS, 'AUDIT_LIST', COUNCIL, 'Auditor, children’s services', 'audit-report', 0),
  item(ILACS, 'AUDIT_TOOLS', COUNCIL, 'Auditor, children’s services', 'audit-report', 1),
  item(ILACS, 'PERF', COUNCIL, DEPUTY, 'performance-pack', 0),
  item(ILACS, 'SELFEVAL', null, 'Inspection lead', null, 2),
  item(ILACS, 'STRUCT', COUNCIL, DEPUTY, null, 1),
  item(ILACS, 'WORKFORCE', COUNCIL, KEY_CONTACT, 'performance-pack', 1),
  item(ILACS, 'THRESHOLD', COUNCIL, KEY_CONTACT, 'improvement-plan', 1),
  item(ILACS, 'SUFF', COUNCIL, 'Service manager, children in care', 'sufficiency', 2),
  item(ILACS, 'COURT', COUNCIL, 'Service manager, children in care', null, 1),
  item(ILACS, 'GROUPS', COUNCIL, DEPUTY, null, 3),
  item(ILACS, 'CORP', COUNCIL, KEY_CONTACT, 'children-and-families-say', 1),
  item(ILACS, 'VOICE', COUNCIL, DEPUTY, 'children-and-families-say', 0),
  item(ILACS, 'LOGIN', COUNCIL, DEPUTY, null, 2),
  item(JTAI, 'LISTS', COUNCIL, DEPUTY, null, 1),
  item(JTAI, 'THEME', 'police', 'Deputy, police', null, 4),
  item(JTAI, 'PROTOCOL', COUNCIL, KEY_CONTACT, null, null),
  item(JTAI, 'MASA', 'integrated-care-board', 'Key contact, integrated care board', 'scrutineer', 0),
  item(JTAI, 'FILES', COUNCIL, 'Auditor, children’s services', null, 5),
];
