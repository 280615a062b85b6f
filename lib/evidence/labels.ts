import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import type { TonedLabel } from '@/lib/platform/tone';
import type { Audience, CheckStatus, EvidenceStatus, Marking, OutOfDateReason } from './rules';

export const evidenceKindLabels: Record<EvidenceKind, { label: string; hint: string }> = {
  policy: { label: 'Policy or guidance', hint: 'What people are asked to do.' },
  'performance-data': { label: 'Performance data', hint: 'Counts, rates and times, with what they mean.' },
  audit: { label: 'Audit', hint: 'What was seen when case files were read.' },
  voice: { label: 'Voice of children and families', hint: 'What they said, and what changed.' },
  observation: { label: 'Observation of practice', hint: 'What was seen in meetings, visits and supervision.' },
  'external-view': { label: 'External view', hint: 'A peer review, an inspection letter, a partner’s view.' },
};

export const evidenceStatusLabels: Record<EvidenceStatus, TonedLabel> = {
  proposed: { label: 'Waiting for a decision', tone: 'watch' },
  accepted: { label: 'Accepted', tone: 'good' },
  declined: { label: 'Declined', tone: 'gap' },
};

export const outOfDateLabel: TonedLabel = { label: 'Out of date', tone: 'gap' };

export const outOfDateReasonLabels: Record<OutOfDateReason, string> = {
  'review-passed': 'Its review-by date has passed.',
  'period-too-old': 'It describes a period too long ago for the framework.',
};

export const markingLabels: Record<Marking, string> = {
  official: 'Official',
  'official-sensitive': 'Official – Sensitive',
};

export const audienceLabels: Record<Audience, { label: string; hint: string }> = {
  area: { label: 'Everyone in the area', hint: 'Once it is accepted, every partner’s contacts find it.' },
  partner: {
    label: 'Its own organisation and the task group',
    hint: 'Other partners do not find it, even once accepted.',
  },
};

export const checkStatusLabels: Record<CheckStatus, TonedLabel> = {
  waiting: { label: 'Waiting to be checked', tone: 'watch' },
  checking: { label: 'Being checked', tone: 'watch' },
  available: { label: 'Checked', tone: 'good' },
  refused: { label: 'Refused', tone: 'blocker' },
  unchecked: { label: 'Could not be checked', tone: 'gap' },
  damaged: { label: 'No longer as it was sent', tone: 'blocker' },
};

/** The orders that a list of evidence can be put in. */
export const evidenceOrderLabels: Record<'latest' | 'title' | 'partner' | 'review-by', string> = {
  latest: 'Latest first',
  title: 'By title',
  partner: 'By partner',
  'review-by': 'Soonest review first',
};
