import type { Day } from '@/lib/platform/days';

export type BoardView = {
  id: string;
  name: string;
  purpose: string;
  /** The day of the board's next meeting, or of its last where no later one is planned. */
  meetsOn: Day | null;
  isMeetingAhead: boolean;
  focusTheme: string | null;
  /** True when one of the reader's grants names this board. */
  isOwn: boolean;
};
