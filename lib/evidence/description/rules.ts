import type { CriterionKey } from '@/lib/frameworks/criterion-key';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { Day } from '@/lib/platform/days';
import type { Audience, EvidenceStatus, Marking } from '../rules';

/** What is said of an item of evidence, besides its files. */
export type Description = {
  partnerId: string;
  title: string;
  kind: EvidenceKind;
  summary: string;
  periodFromOn: Day | null;
  periodToOn: Day | null;
  reviewByOn: Day;
  marking: Marking;
  hasChildLevelData: boolean;
  audience: Audience;
  criteria: readonly CriterionKey[];
};

export const DESCRIPTION_FIELDS = [
  'partnerId',
  'title',
  'kind',
  'summary',
  'periodFromOn',
  'periodToOn',
  'reviewByOn',
  'marking',
  'hasChildLevelData',
  'audience',
  'criteria',
] as const satisfies readonly (keyof Description)[];
export type DescriptionField = (typeof DESCRIPTION_FIELDS)[number];

/** What was decided on when evidence was accepted, and so is decided anew when it changes. */
export const DECIDED_ON = [
  'owner',
  'words',
  'kind',
  'period',
  'criterion-added',
  'audience-widened',
  'marking-lowered',
  'child-level-taken-away',
] as const;
export type DecidedOn = (typeof DECIDED_ON)[number];

const without = (keys: readonly string[], of: readonly string[]) => of.filter((key) => !keys.includes(key));

/** The criteria that one of two descriptions names and the other does not. */
export function criteriaChanges(before: Description, after: Description): { added: string[]; removed: string[] } {
  return { added: without(before.criteria, after.criteria), removed: without(after.criteria, before.criteria) };
}

/** What of a change does not fit what is stored, by field, each in words without a full stop. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** The fields in which two descriptions differ; the order of criteria does not matter. */
export function changedFields(before: Description, after: Description): DescriptionField[] {
  const { added, removed } = criteriaChanges(before, after);
  return DESCRIPTION_FIELDS.filter((field) =>
    field === 'criteria' ? added.length + removed.length > 0 : before[field] !== after[field],
  );
}

/**
 * What of that which was decided on a change touches: whatever makes the item claim more, count for more, or reach more
 * people. A new review date, a stricter marking, a narrower audience and a criterion taken away do none of it.
 */
export function decidedOn(before: Description, after: Description): DecidedOn[] {
  const isChanged: Record<DecidedOn, boolean> = {
    owner: before.partnerId !== after.partnerId,
    words: before.title !== after.title || before.summary !== after.summary,
    kind: before.kind !== after.kind,
    period: before.periodFromOn !== after.periodFromOn || before.periodToOn !== after.periodToOn,
    'criterion-added': criteriaChanges(before, after).added.length > 0,
    'audience-widened': before.audience === 'partner' && after.audience === 'area',
    'marking-lowered': before.marking === 'official-sensitive' && after.marking === 'official',
    'child-level-taken-away': before.hasChildLevelData && !after.hasChildLevelData,
  };
  return DECIDED_ON.filter((part) => isChanged[part]);
}

/**
 * Where evidence stands after its description changed: what was accepted is decided again where what was decided on
 * changed, and what was declined is proposed again by any change, because that is how it is put right.
 */
export function statusAfter(status: EvidenceStatus, before: Description, after: Description): EvidenceStatus {
  if (status === 'accepted') return decidedOn(before, after).length > 0 ? 'proposed' : 'accepted';
  if (status === 'declined') return changedFields(before, after).length > 0 ? 'proposed' : 'declined';
  return status;
}

/**
 * True for a change that only somebody who may open the files makes: to say that they hold no data about single children,
 * or to move such files to another partner, opens them to others.
 */
export function opensFilesToOthers(before: Description, after: Description): boolean {
  return before.hasChildLevelData && (!after.hasChildLevelData || before.partnerId !== after.partnerId);
}

/** One change for many items: what is null or empty stays as it is with each. */
export type Changes = {
  partnerId: string | null;
  kind: EvidenceKind | null;
  reviewByOn: Day | null;
  marking: Marking | null;
  audience: Audience | null;
  addCriteria: readonly CriterionKey[];
  removeCriteria: readonly CriterionKey[];
};

/** True where a change names nothing that it would change. */
export function isNoChange({ addCriteria, removeCriteria, ...set }: Changes): boolean {
  return addCriteria.length + removeCriteria.length === 0 && Object.values(set).every((value) => value === null);
}

/** A description with the change made to it. */
export function withChanges(before: Description, changes: Changes): Description {
  const kept = before.criteria.filter((key) => !changes.removeCriteria.includes(key));
  return {
    ...before,
    partnerId: changes.partnerId ?? before.partnerId,
    kind: changes.kind ?? before.kind,
    reviewByOn: changes.reviewByOn ?? before.reviewByOn,
    marking: changes.marking ?? before.marking,
    audience: changes.audience ?? before.audience,
    criteria: [...new Set([...kept, ...changes.addCriteria])],
  };
}

/** The most items that are changed together. */
export const MOST_TOGETHER = 100;

const VERSIONED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9]\d{0,8})$/;

/** An item with the version that its reader saw, as a form holds it: `id:version`. Null for what is none. */
export function versionedItem(text: string): { id: string; version: number } | null {
  const [, id, version] = VERSIONED.exec(text) ?? [];
  return id && version ? { id, version: Number(version) } : null;
}
