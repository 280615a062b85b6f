import { counted } from '@/lib/platform/counted';
import type { TonedLabel } from '@/lib/platform/tone';
import type { SelfKnowledge, SelfKnowledgeMark } from './rules';

export const selfKnowledgeLabels: Readonly<Record<SelfKnowledgeMark, TonedLabel>> = {
  'over-graded': { label: 'Over-graded', tone: 'gap' },
  'under-graded': { label: 'Under-graded', tone: 'watch' },
  confirmed: { label: 'Confirmed', tone: 'good' },
  'not-audited': { label: 'Not audited', tone: 'info' },
  untested: { label: 'Untested', tone: 'watch' },
  'not-graded': { label: 'Not graded', tone: 'neutral' },
};

export const selfKnowledgeMeanings: Readonly<Record<SelfKnowledgeMark, string>> = {
  'over-graded': 'At least half of the moderated audits came out below the grade that the service gives itself.',
  'under-graded': 'More than half of the moderated audits came out above the grade that the service gives itself.',
  confirmed: 'Moderated audits were done. Fewer than half came out below the grade, and no more than half above it.',
  'not-audited': 'No audit has been moderated, but feedback or observation has been accepted as evidence.',
  untested: 'No audit, feedback or observation stands behind the grade.',
  'not-graded': 'There is no grade to compare: none is given here, or nobody has given one that you may read.',
};

export const signMeaning =
  'A measure that gets worse speaks against a grade; one that gets better speaks for it. It is a sign to ask about and never changes the mark.';

/** What stands behind the mark, in a few words: "Of 4 audits: 3 lower, 1 the same". */
export function knowledgeReason({ mark, audits, hasTestingEvidence }: Omit<SelfKnowledge, 'signs'>): string {
  const { lower, alike, higher, other } = audits;
  const compared = lower + alike + higher;
  if (mark === 'not-graded') return other > 0 ? `${counted(other, 'moderated audit')}, and no grade to compare` : '';
  if (compared === 0)
    return hasTestingEvidence
      ? 'Feedback or observation, no audit'
      : other > 0
        ? 'Audits without a grade of this scale'
        : 'Nothing behind it yet';
  const parts = [
    [lower, 'lower'],
    [alike, 'the same'],
    [higher, 'higher'],
  ].filter(([count]) => count !== 0);
  return `Of ${counted(compared, 'audit')}: ${parts.map(([count, word]) => `${count} ${word}`).join(', ')}`;
}
