import type { Tone } from '@/lib/platform/tone';

const fills: Record<Tone, string> = {
  neutral: 'fill-ink-soft',
  info: 'fill-accent',
  good: 'fill-good',
  watch: 'fill-watch',
  gap: 'fill-gap',
  blocker: 'fill-blocker',
};

type ProgressBarProps = {
  value: number;
  max: number;
  /** The same in words, shown beside the bar: "7 of 12 in place". */
  label: string;
  tone?: Tone;
};

/** How far something is. The words carry the meaning; the bar only draws it. */
export function ProgressBar({ value, max, label, tone = 'info' }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <span className="inline-flex max-w-full items-center gap-3">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="h-2 w-24 shrink-0">
        <rect width="100" height="8" className="fill-line" />
        <rect width={share} height="8" className={fills[tone]} />
      </svg>
      <span className="tabular-nums">{label}</span>
    </span>
  );
}
