import { counted } from '@/lib/platform/counted';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import type { TonedLabel } from '@/lib/platform/tone';
import type { SelfKnowledge, SelfKnowledgeMark } from './rules';
import type { SelfKnowledgeRow } from './types';

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

const inWords: readonly (readonly [SelfKnowledgeMark, (count: number) => string])[] = [
  ['over-graded', (count) => `${count} ${is(count)} higher than moderated audits show`],
  ['under-graded', (count) => `${count} ${is(count)} lower`],
  ['confirmed', (count) => `${count} ${is(count)} confirmed`],
  ['not-audited', (count) => `${count} ${rests(count)} on feedback or observation without an audit`],
  ['untested', (count) => `${count} ${has(count)} nothing behind ${count === 1 ? 'it' : 'them'}`],
];

const is = (count: number) => (count === 1 ? 'is' : 'are');
const has = (count: number) => (count === 1 ? 'has' : 'have');
const rests = (count: number) => (count === 1 ? 'rests' : 'rest');

/** How many grades are borne out: "Of 24 grades, 3 are higher than moderated audits show and 12 are confirmed." */
export function knowledgeSentence(rows: readonly SelfKnowledgeRow[]): string {
  const graded = rows.filter(({ knowledge }) => knowledge.mark !== 'not-graded').length;
  if (graded === 0) return 'There is no grade yet to set against audits and measures.';
  const parts = inWords
    .map(([mark, words]) => [rows.filter(({ knowledge }) => knowledge.mark === mark).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => words(count));
  return `Of ${graded === 1 ? '1 grade' : `${graded} grades`}, ${inOneSentence(parts)}.`;
}
