import type { TonedLabel } from '@/lib/platform/tone';
import type { DocumentFormat, DocumentKind, DocumentStatus } from './rules';

export const documentKindLabels: Record<DocumentKind, string> = {
  'self-evaluation': 'Self-evaluation',
  overarching: 'Overarching self-evaluation',
  grades: 'Grades of services',
};

export const documentFormatLabels: Record<DocumentFormat, { label: string; hint: string }> = {
  docx: { label: 'Word', hint: 'To send on or to edit, with headings and a table of contents' },
  pdf: { label: 'PDF', hint: 'To read or to print as it is, tagged for screen readers' },
  xlsx: { label: 'Excel', hint: 'Criteria and services, a sheet for each element' },
};

export const documentStatusLabels: Record<DocumentStatus, TonedLabel> = {
  waiting: { label: 'Waiting its turn', tone: 'neutral' },
  building: { label: 'Being built', tone: 'info' },
  ready: { label: 'Ready', tone: 'good' },
  failed: { label: 'Could not be built', tone: 'gap' },
  refused: { label: 'No longer yours to read', tone: 'gap' },
};

/** How far the building is, in words. */
export function progressWords({ done, steps }: { done: number; steps: number }): string {
  return steps === 0 ? 'It has not begun yet' : `${done} of ${steps} steps done`;
}
