/** The kinds of thing that an area's events are about, as the trail stores them. */
const kinds = {
  evidence: { label: 'Evidence', unnamed: 'evidence that is no longer there' },
  upload: { label: 'File on its way', unnamed: 'a file on its way' },
  'evidence-room': { label: 'Evidence room', unnamed: 'an evidence room' },
  'self-evaluation': { label: 'Self-evaluation', unnamed: 'a self-evaluation' },
  cycle: { label: 'Cycle', unnamed: 'a cycle of self-evaluation' },
  overarching: { label: 'Overarching self-evaluation', unnamed: 'an overarching self-evaluation' },
  measure: { label: 'Measure', unnamed: 'a measure' },
  document: { label: 'Document', unnamed: 'a document' },
  'case-audit': { label: 'Case file audit', unnamed: 'a case file audit' },
  'case-file': { label: 'Case file', unnamed: 'a case file' },
  'child-at-risk': { label: 'Child at potential serious risk', unnamed: 'a child at potential serious risk' },
  'look-back-review': { label: 'Look-back review', unnamed: 'a look-back review' },
  finding: { label: 'Finding', unnamed: 'a finding' },
  action: { label: 'Action', unnamed: 'an action' },
  report: { label: 'Status report', unnamed: 'a status report' },
  partner: { label: 'Partner', unnamed: 'a partner' },
  service: { label: 'Service', unnamed: 'a service' },
  'key-contact': { label: 'Key contact', unnamed: 'a contact' },
  person: { label: 'Person', unnamed: 'somebody' },
  invitation: { label: 'Invitation', unnamed: 'somebody' },
  'handover-item': { label: 'Hand-over item', unnamed: 'a hand-over item' },
  framework: { label: 'Framework', unnamed: 'a framework' },
  area: { label: 'Area', unnamed: 'an area' },
  permission: { label: 'Permission', unnamed: 'something' },
} as const;

export type ThingKind = keyof typeof kinds;

export const THING_KINDS = Object.keys(kinds) as [ThingKind, ...ThingKind[]];

/** True for a kind that things are named and filtered by. */
export function isThingKind(kind: string): kind is ThingKind {
  return Object.hasOwn(kinds, kind);
}

/** The word for a kind of thing; what has none is called after how it is stored. */
export function kindLabel(kind: string): string {
  if (isThingKind(kind)) return kinds[kind].label;
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a thing is called whose name nobody knows any more, or the reader may not. */
export function unnamed(kind: string): string {
  return isThingKind(kind) ? kinds[kind].unnamed : 'something';
}
