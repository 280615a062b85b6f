import { fileFaultSentence } from '@/lib/platform/file-faults';
import type { CheckStatus, TextStatus } from '../rules';
import { type CheckFault, HINDRANCES, type Hindrance } from './rules';

const hindrances: Record<Hindrance, string> = {
  'scanner-away': 'The virus scanner does not answer. The file is checked as soon as it does.',
  'file-away': 'The file could not be read where it is kept. It is tried again every few minutes.',
  busy: 'Many files are being checked. This one is tried again within minutes.',
};

/** Each fault in a few words, for the trail. */
export const checkFaultLabels: Record<CheckFault, string> = {
  empty: 'Empty',
  'too-large': 'Too large',
  'not-taken': 'A kind that is not taken',
  mismatch: 'Not what its name says',
  'not-utf-8': 'Not UTF-8 text',
  'locked-or-old': 'Locked or in an old format',
  locked: 'Locked with a password',
  macros: 'Macros',
  'active-content': 'Controls that run programs',
  'embedded-files': 'Other files inside it',
  'unpacks-too-large': 'Unpacks to far more than its size',
  'not-whole': 'Not whole',
  script: 'Scripts',
  'outside-links': 'Fetches parts from elsewhere',
  'xfa-form': 'A form that only one program shows',
  broken: 'Cannot be read',
  'too-demanding': 'Takes too long to check',
  virus: 'The virus scanner found something',
  'scanner-away': 'The virus scanner did not answer',
  'file-away': 'The file could not be read',
  busy: 'Too many files at once',
};

const isHindrance = (fault: CheckFault): fault is Hindrance => HINDRANCES.some((each) => each === fault);

/** One sentence about a file of this name that was refused or could not be checked: why, and what to do. */
export function checkFaultSentence(fault: CheckFault, fileName: string): string {
  return isHindrance(fault) ? hindrances[fault] : fileFaultSentence(fault, fileName);
}

/** What to know about a file that nobody can open. */
export const notAvailableSentences: Record<Exclude<CheckStatus, 'available'>, string> = {
  waiting: 'This file waits to be checked. It can be opened once it has been, usually within a minute.',
  checking: 'This file is being checked. It can be opened once it has been, usually within a minute.',
  refused: 'This file was refused when it was checked, so nobody can open it.',
  unchecked: 'This file could not be checked yet, so nobody can open it. It is tried again every few minutes.',
  damaged: 'This file is no longer as it was sent, so nobody can open it. Send it again.',
};

/** What to know about searching for a file’s words; null where all of them are found. */
export const textSentences: Record<TextStatus, string | null> = {
  waiting: null,
  read: null,
  partly: 'Only the first part of its words can be searched.',
  scanned: 'Its pages are pictures: its words cannot be searched.',
  none: null,
};
