import type { Severity, Status } from './types';

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  'not-ready': 'Not ready',
  'nearly-ready': 'Nearly ready',
  ready: 'Ready',
  'not-started': 'Not started',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  gap: 'Gap',
  watch: 'Watch',
};

type Tone = 'neutral' | 'good' | 'watch' | 'gap' | 'blocker';

export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  'not-ready': 'blocker',
  'nearly-ready': 'gap',
  ready: 'good',
  'not-started': 'neutral',
};
