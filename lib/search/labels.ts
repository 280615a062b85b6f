import type { EVIDENCE_DATES, SectionName } from './rules';

/** Each section with its heading, and what one of it is called. */
export const sectionLabels: Record<SectionName, { heading: string; one: string; more: string }> = {
  evidence: { heading: 'Evidence', one: 'piece of evidence', more: 'pieces of evidence' },
  criteria: { heading: 'Criteria', one: 'criterion', more: 'criteria' },
  findings: { heading: 'Findings', one: 'finding', more: 'findings' },
  actions: { heading: 'Actions', one: 'action', more: 'actions' },
  people: { heading: 'People', one: 'person', more: 'people' },
};

export const evidenceDateLabels: Record<(typeof EVIDENCE_DATES)[number], string> = {
  period: 'The period it describes',
  proposed: 'The day it was last proposed',
};
