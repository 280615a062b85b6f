import { counted } from '@/lib/platform/counted';
import { progressLabels } from '../labels';
import { ENTRY_PROGRESS } from '../rules';
import type { ProgressCounts } from './types';

type Head = { sent: number; overdue: number; asked: number };

/** "3 of 12 services have sent theirs; 2 are overdue": the first sentence of the list. */
export function headSentence({ sent, overdue, asked }: Head): string {
  const late = overdue === 0 ? '' : `; ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`;
  if (asked === 1) return sent === 1 ? 'The service has sent its own' : `The service has not sent its own yet${late}`;
  if (sent === asked) return `All ${counted(asked, 'service')} have sent theirs`;
  if (sent === 0) return `None of ${counted(asked, 'service')} has sent its own yet${late}`;
  return `${sent} of ${counted(asked, 'service')} ${sent === 1 ? 'has sent its own' : 'have sent theirs'}${late}`;
}

/** "2 answered, 1 to be looked at, 3 not started": what a bar draws, in words. */
export function countsWords(counts: ProgressCounts): string {
  const words = ENTRY_PROGRESS.flatMap((progress) =>
    counts[progress] === 0 ? [] : [`${counts[progress]} ${progressLabels[progress].label.toLowerCase()}`],
  );
  return words.length === 0 ? 'Nothing asked' : words.join(', ');
}
