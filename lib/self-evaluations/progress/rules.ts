import type { Day } from '@/lib/platform/days';
import {
  ENTRY_PROGRESS,
  IN_HAND_STATUSES,
  isOverdue,
  isWritable,
  owedStatus,
  type Reader,
  type SelfEvaluationStatus,
} from '../rules';
import type { ProgressCounts, SelfEvaluationRow } from './types';

/** One of a service's self-evaluations, without what is written. */
export type Edition = {
  id: string;
  cycleId: string;
  edition: number;
  status: SelfEvaluationStatus;
  agreedAt: Date | null;
};

const isInHand = ({ status }: Edition) => IN_HAND_STATUSES.some((one) => one === status);

/**
 * The edition that a list shows of a service. Of a past cycle its last one; now the one in hand, whichever cycle it began
 * in, and otherwise what is agreed in the open cycle – or, where none is open and for other partners, what is agreed at all.
 */
export function editionToShow(
  editions: readonly Edition[],
  cycle: { id: string; isOpen: boolean } | null,
  reader: Reader,
): Edition | undefined {
  const known = editions.filter(({ status }) => reader !== 'other-partner' || status === 'agreed');
  if (cycle && !cycle.isOpen) {
    return known.filter(({ cycleId }) => cycleId === cycle.id).sort((a, b) => b.edition - a.edition)[0];
  }
  const inHand = known.find(isInHand);
  if (inHand) return inHand;
  const isForNow = ({ cycleId }: Edition) => !cycle || reader === 'other-partner' || cycleId === cycle.id;
  return known.find((one) => one.status === 'agreed' && isForNow(one));
}

/** Whether a service has sent what it owes in the open cycle, and whether the day for it has passed. */
export function standingOf(
  editions: readonly Edition[],
  openCycleId: string | null,
  dueOn: Day | null,
  today: Day,
): { isSent: boolean; isOverdue: boolean } {
  const owed = owedStatus(
    editions.map(({ status, cycleId }) => ({ status, isOfOpenCycle: cycleId === openCycleId })),
    openCycleId !== null,
  );
  return { isSent: owed !== null && !isWritable(owed), isOverdue: isOverdue(owed, dueOn, today) };
}

/** How many services have sent theirs and how many are late, of those that are asked and that the reader answers for. */
export function headCounts(rows: readonly Pick<SelfEvaluationRow, 'isSent' | 'isOverdue' | 'needed'>[]): {
  sent: number;
  overdue: number;
  asked: number;
} {
  const asked = rows.filter(({ needed }) => needed > 0);
  return {
    sent: asked.filter(({ isSent }) => isSent).length,
    overdue: asked.filter((row) => row.isOverdue).length,
    asked: asked.length,
  };
}

/** The counts of a service of which `needed` criteria are asked, from those of what is written. */
export function countsFrom(written: Omit<ProgressCounts, 'not-started'>, needed: number): ProgressCounts {
  const begun = written.answered + written['in-progress'] + written['to-look-at'];
  return { ...written, 'not-started': Math.max(0, needed - begun) };
}

/** The parts of a bar from left to right, as shares of 1 from and to; parts of nothing are left out. */
export function barParts(counts: ProgressCounts): { progress: keyof ProgressCounts; from: number; to: number }[] {
  const total = ENTRY_PROGRESS.reduce((sum, progress) => sum + counts[progress], 0);
  let at = 0;
  return ENTRY_PROGRESS.flatMap((progress) => {
    const from = at;
    at += counts[progress];
    return counts[progress] === 0 ? [] : [{ progress, from: from / total, to: at / total }];
  });
}
