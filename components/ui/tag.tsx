import type { ReactNode } from 'react';
import type { Tone } from '@/lib/platform/tone';
import { StatusMark } from './status-mark';

const looks: Record<Tone, string> = {
  neutral: 'bg-neutral-wash text-ink',
  info: 'bg-info-wash text-info-ink',
  good: 'bg-good-wash text-good-ink',
  watch: 'bg-watch-wash text-watch-ink',
  gap: 'bg-gap-wash text-gap-ink',
  blocker: 'bg-blocker-wash text-blocker-ink',
};

/** A status in one or two words, with its shape and colour. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 py-0.5 text-sm font-semibold ${looks[tone]}`}
    >
      <StatusMark tone={tone} size="small" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
