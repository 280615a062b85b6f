import type { SelfKnowledgeMark } from '@/lib/self-evaluations/self-knowledge/rules';
import type { SelfKnowledgeRow } from './types';

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

const inOneSentence = new Intl.ListFormat('en-GB');

/** How many grades are borne out: "Of 24 grades, 3 are higher than moderated audits show and 12 are confirmed." */
export function knowledgeSentence(rows: readonly SelfKnowledgeRow[]): string {
  const graded = rows.filter(({ knowledge }) => knowledge.mark !== 'not-graded').length;
  if (graded === 0) return 'There is no grade yet to set against audits and measures.';
  const parts = inWords
    .map(([mark, words]) => [rows.filter(({ knowledge }) => knowledge.mark === mark).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => words(count));
  return `Of ${graded === 1 ? '1 grade' : `${graded} grades`}, ${inOneSentence.format(parts)}.`;
}
