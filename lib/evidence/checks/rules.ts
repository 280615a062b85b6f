import type { ContentsAnswer } from '@/lib/platform/file-contents/types';
import { FILE_FAULTS, type FileFault } from '@/lib/platform/file-faults';
import type { ScanResult } from '@/lib/platform/scanner/types';
import type { CheckStatus } from '../rules';

/** Why a file could not be checked, which says nothing of the file. */
export const HINDRANCES = ['scanner-away', 'file-away', 'busy'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** Why a file was refused or could not be checked. */
export const CHECK_FAULTS = [...FILE_FAULTS, ...HINDRANCES] as const;
export type CheckFault = (typeof CHECK_FAULTS)[number];

/** What checking a file came to. */
export type CheckOutcome =
  | { checkStatus: 'available'; contents: Exclude<ContentsAnswer, { fault: FileFault }> }
  | { checkStatus: 'refused'; fault: FileFault }
  | { checkStatus: 'unchecked'; fault: Hindrance };

/** True when the scanner lets the file be read further: it found nothing, or this installation has none. */
export function isPassed(scan: ScanResult): scan is 'clean' | 'not-configured' {
  return scan === 'clean' || scan === 'not-configured';
}

/** What follows from the scanner’s word and from reading the file through: only what both let pass is available. */
export function outcomeOf(scan: ScanResult, contents: ContentsAnswer | 'busy'): CheckOutcome {
  if (typeof scan === 'object') return { checkStatus: 'refused', fault: 'virus' };
  if (!isPassed(scan)) return { checkStatus: 'unchecked', fault: 'scanner-away' };
  if (contents === 'busy') return { checkStatus: 'unchecked', fault: 'busy' };
  if ('fault' in contents) return { checkStatus: 'refused', fault: contents.fault };
  return { checkStatus: 'available', contents };
}

/** A check that has not said for so long that it goes on was broken off. */
export const MINUTES_OF_SILENCE = 3;
/** A new file has a job of its own, which comes first. */
const MINUTES_BEFORE_THE_CLOCK = 2;

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/** True when a check may begin: none is under way, and the last one came to no result. */
export function mayBegin(file: { checkStatus: CheckStatus; checkedAt: Date | null }, now: Date): boolean {
  if (file.checkStatus === 'waiting' || file.checkStatus === 'unchecked') return true;
  if (file.checkStatus !== 'checking') return false;
  return file.checkedAt === null || file.checkedAt <= minutesBefore(now, MINUTES_OF_SILENCE);
}

/** True when the clock takes up a file: its own job has had its time, was broken off, or could not check it. */
export function isDue(
  file: { checkStatus: CheckStatus; checkedAt: Date | null; uploadedAt: Date },
  now: Date,
): boolean {
  if (!mayBegin(file, now)) return false;
  return file.checkStatus !== 'waiting' || file.uploadedAt <= minutesBefore(now, MINUTES_BEFORE_THE_CLOCK);
}

/** True when people may ask for another check: nothing was found that another would find again. */
export function mayAskAgain(file: { checkStatus: CheckStatus; checkFault: CheckFault | null }): boolean {
  if (file.checkStatus === 'unchecked') return true;
  return file.checkStatus === 'refused' && file.checkFault === 'too-demanding';
}
