import { permissions } from '@/lib/access/permissions';
import type { AuditEventName } from '@/lib/audit/events';
import { areaWords } from './labels/area';
import { evaluationWords } from './labels/evaluation';
import { evidenceWords } from './labels/evidence';
import { evidenceRoomWords } from './labels/evidence-rooms';
import { installationWords } from './labels/installation';
import type { Detail, EventGroup, Names, Words } from './types';

/** The words for every event there is; one that has none does not compile. */
const eventWords: { [Name in AuditEventName]: Words<Name> } = {
  ...installationWords,
  ...areaWords,
  ...evaluationWords,
  ...evidenceWords,
  ...evidenceRoomWords,
};

export const eventGroupLabels: Record<EventGroup, string> = {
  people: 'People, roles and settings',
  partners: 'Partners, contacts and hand-over',
  evidence: 'Evidence',
  'self-evaluations': 'Self-evaluations',
  'case-files': 'Case files and children at risk',
  findings: 'Findings and actions',
  reports: 'Status reports',
  readiness: 'Frameworks and readiness',
  'sensitive-reads': 'Sensitive reads and exports',
  'sign-in': 'Signing in and own accounts',
  messages: 'Notifications and mail',
  trail: 'Upkeep',
  refusals: 'Refusals',
};

/** The names of the events of a group. */
export function eventsOfGroup(group: EventGroup): string[] {
  return Object.entries(eventWords).flatMap(([name, words]) => (words.group === group ? [name] : []));
}

type Told = { group: EventGroup | null; sentence: string; details: Detail[] };

/**
 * An event in words: its group, the sentence with {actor} and {thing} in it, and what it holds. An event of an earlier
 * version that is no more is told by its name.
 */
export function tell(name: string, data: unknown, names: Names): Told {
  if (!Object.hasOwn(eventWords, name)) return { group: null, sentence: `{actor}: ${name} {thing}`, details: [] };
  // Each event's data was written by auditEvent, which ties it to the name; the compiler cannot follow it through a table.
  const { group, says, details } = eventWords[name as AuditEventName] as Words<AuditEventName>;
  const held = data as Parameters<NonNullable<typeof details>>[0];
  return {
    group,
    sentence: typeof says === 'string' ? says : says(held, names),
    details: (details?.(held, names) ?? []).filter((detail) => detail !== null),
  };
}

/** A fact or a change in words: "Status: from In progress to Done, not verified". */
export function detailWords({ label, from, to }: Detail): string {
  return from === undefined ? `${label}: ${to}` : `${label}: from ${from} to ${to}`;
}

/** A permission in words, for the trail of a refusal: "evidence, decide". */
export function permissionWords(permission: string): string {
  const [noun = '', verb = ''] = permission.split('.');
  const isKnown = Object.hasOwn(permissions, permission);
  return isKnown ? `${noun.replaceAll('-', ' ')}, ${verb.replaceAll('-', ' ')}` : permission;
}
