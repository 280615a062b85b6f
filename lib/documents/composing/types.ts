import type { Day } from '@/lib/platform/days';

/** What every document is told beside what it is about. */
export type Setting = {
  areaName: string;
  /** The marking in words. */
  marking: string;
  /** The area's today. */
  today: Day;
  /** Our own address, for links to pages of this site. */
  site: string;
};
