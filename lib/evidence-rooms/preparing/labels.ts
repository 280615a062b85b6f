import type { Beginning, Obstacle } from './rules';

export const beginningLabels: Record<Beginning, { label: string; hint: string }> = {
  ready: {
    label: 'Everything that is ready',
    hint: 'Accepted, current and checked, and speaking to this framework. Nothing with child-level data.',
  },
  handover: {
    label: 'The documents of the hand-over list',
    hint: 'Those that stand ready there, without child-level data.',
  },
  nothing: { label: 'Nothing', hint: 'You choose every document yourself.' },
  room: {
    label: 'What lies in the room you begin from',
    hint: 'As far as it can still go in, each with its newest file. Nothing with child-level data.',
  },
};

export const obstacleLabels: Record<Obstacle, string> = {
  'not-accepted': 'No longer accepted: a newer file waits for a decision, or it was declined.',
  'out-of-date': 'Out of date.',
  'not-available': 'Its newest file has not been checked, or was refused.',
  'no-place': 'It no longer speaks to this framework.',
};
