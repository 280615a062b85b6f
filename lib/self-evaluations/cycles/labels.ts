import { counted } from '@/lib/platform/counted';
import type { TonedLabel } from '@/lib/platform/tone';
import type { CycleStep } from './rules';

export const openCycleLabel: TonedLabel = { label: 'Open', tone: 'info' };
export const closedCycleLabel: TonedLabel = { label: 'Closed', tone: 'neutral' };

export const cycleStepLabels: Record<CycleStep, TonedLabel & { means: string }> = {
  moves: {
    label: 'Goes on writing',
    tone: 'info',
    means: 'still being written. The text moves into the new cycle and gets the new due day.',
  },
  waits: {
    label: 'Stays where it is',
    tone: 'watch',
    means: 'sent and not decided. It stays in its cycle; the service begins the new one once it is decided.',
  },
  carries: {
    label: 'Begins from before',
    tone: 'good',
    means: 'a new draft with what was agreed. Each answer has to be looked at and saved before it can be sent.',
  },
  begins: {
    label: 'Begins empty',
    tone: 'neutral',
    means: 'nothing to begin from. The service starts from an empty page.',
  },
};

/** "5 answers for 3 services", or that nothing is. */
export function carriedWords(services: readonly { carried: number }[]): string {
  const with_ = services.filter(({ carried }) => carried > 0);
  const answers = with_.reduce((sum, { carried }) => sum + carried, 0);
  return answers === 0 ? 'No answers' : `${counted(answers, 'answer')} for ${counted(with_.length, 'service')}`;
}
