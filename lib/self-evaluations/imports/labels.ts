import type { TonedLabel } from '@/lib/platform/tone';
import { LONGEST_PASSAGE } from '../entries/schema';
import type { ImportFault, ImportOutcome } from './rules';

export const importOutcomeLabels: Record<ImportOutcome, TonedLabel> = {
  new: { label: 'New', tone: 'info' },
  changed: { label: 'Different', tone: 'info' },
  same: { label: 'The same', tone: 'neutral' },
  empty: { label: 'Nothing written', tone: 'neutral' },
  faulty: { label: 'To put right', tone: 'gap' },
};

/** What is wrong with an answer in a file, as a sentence. */
export function importFaultWords({ kind, word }: ImportFault): string {
  switch (kind) {
    case 'personal-data':
      return `This seems to hold ${word}. Take it out of the file. The text was not kept.`;
    case 'too-long':
      return `This is longer than an answer can be. Use ${LONGEST_PASSAGE.toLocaleString('en-GB')} characters or fewer.`;
    case 'not-plain':
      return 'This holds characters that cannot be kept. Type it again instead of pasting it.';
    case 'grade':
      return `“${word}” is not a grade of the framework.`;
    case 'confidence':
      return `“${word}” is not one of low, medium and high.`;
    case 'twice':
      return 'This criterion is in the file twice with different answers. Keep one.';
  }
}
