/** The kinds of evidence there are, closed: packs name the ones a criterion needs and every item of evidence has one. */
export const EVIDENCE_KINDS = ['policy', 'performance-data', 'audit', 'voice', 'observation', 'external-view'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The kinds that show practice itself rather than what is written about it: they test a grade. */
export const TESTING_KINDS: readonly EvidenceKind[] = ['audit', 'voice', 'observation'];
