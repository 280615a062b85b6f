import { counted } from '@/lib/platform/counted';
import { dayOf, formatDay } from '@/lib/platform/days';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import type { Tone, TonedLabel } from '@/lib/platform/tone';
import { notStartedLabel } from '@/lib/self-evaluations/labels';
import type { Disagreement, Gap } from './comparison';
import type { OverarchingStatus, PartProgress, TextPart } from './rules';
import type { Origin, OriginChange, OverarchingWork } from './types';

export const staleLabel: TonedLabel = { label: 'Stale', tone: 'watch' };

/** Where an overarching self-evaluation stands. */
export const overarchingStatusLabels: Record<OverarchingStatus, TonedLabel> = {
  draft: { label: 'Being written', tone: 'info' },
  submitted: { label: 'Waiting for sign-off', tone: 'watch' },
  returned: { label: 'Returned', tone: 'gap' },
  'signed-off': { label: 'Signed off', tone: 'good' },
  superseded: { label: 'Replaced by a later one', tone: 'neutral' },
};

export const progressLabels: Record<PartProgress, TonedLabel> = {
  'not-started': notStartedLabel,
  'in-progress': { label: 'In progress', tone: 'info' },
  written: { label: 'Written', tone: 'good' },
};

/** The shape and colour that stand before a grade's word, by its rank. */
export const gradeTones: Record<number, Tone> = { 4: 'good', 3: 'info', 2: 'watch', 1: 'gap' };

const textPartWords: Record<TextPart, string> = {
  judgement: 'the judgement',
  whatNext: 'what comes next',
  grade: 'a grade',
};

/** What waits, as a line of somebody's work. */
export const workLabels: Record<OverarchingWork['kind'], { verb: string; status: TonedLabel }> = {
  'sign-off': { verb: 'Read and sign off', status: { label: 'To do', tone: 'gap' } },
  returned: { verb: 'Look again at', status: overarchingStatusLabels.returned },
  stale: { verb: 'Bring up to date', status: staleLabel },
};

/** What a part lacks, in words: "the judgement and a grade". */
export function missingWords(parts: readonly TextPart[]): string {
  return inOneSentence(parts.map((part) => textPartWords[part]));
}

/** What services disagree about, in a sentence that names them. */
export function disagreementWords({ kind, best, worst }: Disagreement): string {
  const lead = kind === 'two-steps-apart' ? 'Two steps apart or more' : 'Some say good or better, others below';
  return `${lead}: ${inOneSentence(best.services)} ${says(best.services)} ${best.gradeLabel}, ${inOneSentence(worst.services)} ${says(worst.services)} ${worst.gradeLabel}`;
}

function says(services: readonly string[]): string {
  return services.length === 1 ? 'says' : 'say';
}

/** A gap in a sentence. */
export function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case 'nobody-asked':
      return 'No service is asked about this';
    case 'nothing-agreed':
      return `Nothing agreed yet from ${inOneSentence(gap.services)}`;
    case 'no-grade':
      return `No grade from ${inOneSentence(gap.services)}`;
  }
}

/** The services that are not confident, in a sentence. */
export function lowConfidenceWords(services: readonly string[]): string {
  return `Low confidence: ${inOneSentence(services)}`;
}

/** What a change of sources means, for those who may write and for everyone else. */
export const staleLeads = {
  writer:
    'Services have agreed something else since parts of this were written. Look at those parts again and save them.',
  reader: 'Services have agreed something else since this was written.',
} as const;

/** The same of one part. */
export const partStaleLeads = {
  writer: 'Services have agreed something else since this part was last saved. Look at it again and save it.',
  reader: 'Services have agreed something else since this part was written.',
} as const;

/** What changed in a source, in a sentence. */
export function changeWords(change: OriginChange): string {
  const agreed = ({ agreedAt }: Origin) => (agreedAt ? ` on ${formatDay(dayOf(agreedAt))}` : '');
  switch (change.kind) {
    case 'added':
      return `${change.now.serviceName} has agreed ${change.now.editionName}${agreed(change.now)}, which was not there when this was written`;
    case 'replaced':
      return `${change.now.serviceName} has agreed ${change.now.editionName}${agreed(change.now)}, in place of ${change.before.editionName}`;
    case 'gone':
      return `${change.before.serviceName} no longer has what it had agreed for ${change.before.editionName}`;
  }
}

/** Whose words a quote is: service, partner, edition. */
export function originWords({ serviceName, partnerName, editionName }: Origin): string {
  return `${serviceName}, ${partnerName}, ${editionName}`;
}

/** "7 of 16 written". */
export function writtenWords(written: number, needed: number): string {
  return `${written} of ${needed} written`;
}

/** "3 services have agreed something". */
export function agreedWords(services: number): string {
  if (services === 0) return 'No service has agreed anything yet';
  return `${counted(services, 'service')} ${services === 1 ? 'has' : 'have'} agreed an answer`;
}
