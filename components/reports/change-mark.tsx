import type { Tone } from '@/lib/platform/tone';
import { changeMarks, changeWords } from '@/lib/reports/labels';
import type { Change, Measure } from '@/lib/reports/types';

const colours: Partial<Record<Tone, string>> = { good: 'text-good-ink', gap: 'text-gap-ink' };

/** How something moved since the last report: an arrow for the eye, and the words that say it. */
export function ChangeMark({ change, now }: { change: Change; now: Measure }) {
  const { arrow, tone } = changeMarks[change?.direction ?? 'new'];
  return (
    <span className={colours[tone] ?? 'text-ink-soft'}>
      <span aria-hidden="true" className="mr-1.5 inline-block w-[1em] text-center">
        {arrow}
      </span>
      {changeWords(change, now)}
    </span>
  );
}
