import { holdsWords } from '@/lib/platform/rich-text/passages';
import {
  ANSWERS,
  type Answer,
  canReadText,
  type EntryText,
  isWritable,
  type Reader,
  type SelfEvaluationStatus,
} from '../rules';

/**
 * True for a comment that stays among the partner's own people: of a text that is still theirs to write, because nobody
 * else reads a draft, and what is said of it quotes it.
 */
export function isAmongThemselves(reader: Reader, status: SelfEvaluationStatus): boolean {
  return reader === 'own-partner' && isWritable(status);
}

/** True when the reader may read the comment, and answer it: the partner's people and the task group, nobody else. */
export function canReadComment(reader: Reader, status: SelfEvaluationStatus, { isInternal }: { isInternal: boolean }) {
  if (reader === 'own-partner') return true;
  return reader === 'task-group' && !isInternal && canReadText(reader, status);
}

/** Who may say that a comment is dealt with, or is not after all: its writer, the partner's contacts, the task group. */
export function canSettle(reader: Reader, who: { isWriter: boolean; isContact: boolean }): boolean {
  return who.isWriter || who.isContact || reader === 'task-group';
}

/**
 * The answer in which the quoted words stand: the one that the writer chose, otherwise the first that holds them. Null
 * where they stand in none of these.
 */
export function answerOf(entry: EntryText, quote: string, chosen: Answer | null): Answer | null {
  const asked = chosen ? [chosen] : ANSWERS;
  return asked.find((answer) => holdsWords(entry[answer], quote)) ?? null;
}

/** Where the words of a comment are now: still where they stood, or changed since. A comment on the whole has none. */
export function quoteStands(
  entry: EntryText | null,
  { part, quote }: { part: Answer | null; quote: string | null },
): boolean {
  if (quote === null || part === null) return true;
  return entry !== null && holdsWords(entry[part], quote);
}
