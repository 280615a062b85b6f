import type { DecidedOn, DescriptionField, Faults } from './rules';

export const descriptionFieldLabels: Record<DescriptionField, string> = {
  partnerId: 'Partner',
  title: 'Title',
  kind: 'Kind',
  summary: 'What it shows',
  periodFromOn: 'First day of its period',
  periodToOn: 'Last day of its period',
  reviewByOn: 'Review by',
  marking: 'Marking',
  hasChildLevelData: 'Data about single children',
  audience: 'Who may see it',
  criteria: 'Criteria',
};

/** What sends accepted evidence back to be decided, as the end of “It goes back to be decided when …”. */
export const decidedOnLabels: Record<DecidedOn, string> = {
  owner: 'it goes to another organisation',
  words: 'its title or what it shows changes',
  kind: 'its kind changes',
  period: 'its period changes',
  'criterion-added': 'it is to speak to another criterion',
  'audience-widened': 'more people are to see it',
  'marking-lowered': 'its marking is lowered',
  'child-level-taken-away': 'it is said to hold no data about single children any more',
};

/** Said to somebody who may not open the files and would open them to others by what they say of them. */
export const NOT_OPENED_WORDS =
  'Only somebody who may open its files can say that they hold no data about single children, or give them to another organisation';

/** Faults of a change as sentences. */
export function faultSentence(faults: Faults): string {
  return Object.values(faults)
    .flat()
    .map((words) => `${words}.`)
    .join(' ');
}

export const NOTHING_CHANGED_WORDS = 'Nothing here differs from what is stored, so there is nothing to save.';
