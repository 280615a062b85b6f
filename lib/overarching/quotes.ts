import { statementsOf } from '@/lib/platform/rich-text/plain';
import { ANSWERS, type Answer } from '@/lib/self-evaluations/rules';

/** A sentence of a service's answer, as a form names it. */
export type Statement = { reference: string; part: Answer; text: string };

/** A statement that was quoted, word for word. */
export type Quoted = { selfEvaluationId: string; part: Answer; text: string };

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a structured text as plain words, in their order: what can be quoted of it. */
export function sentencesOf(markdown: string): string[] {
  return statementsOf(markdown).flatMap((statement) =>
    [...sentences.segment(statement)].map(({ segment }) => segment.trim()).filter(Boolean),
  );
}

/** Every statement of an entry that can be quoted, each with the reference by which a form names it. */
export function statementsOfEntry(selfEvaluationId: string, entry: Readonly<Record<Answer, string>>): Statement[] {
  return ANSWERS.flatMap((part) =>
    sentencesOf(entry[part]).map((text, at) => ({ reference: `${selfEvaluationId}/${part}/${at}`, part, text })),
  );
}

/** The self-evaluation that a reference is about; what is no reference is about none. */
export function selfEvaluationOf(reference: string): string {
  return reference.split('/')[0] ?? '';
}

/** The reference of what was quoted, among the statements of the entry that it was quoted from. */
export function referenceOf({ part, text }: Quoted, statements: readonly Statement[]): string | undefined {
  return statements.find((statement) => statement.part === part && statement.text === text)?.reference;
}
