import type { ReactNode } from 'react';
import type { Tone } from '@/lib/platform/tone';
import { StatusMark } from './status-mark';

const looks: Record<Tone, string> = {
  neutral: 'border-line-strong bg-neutral-wash',
  info: 'border-info bg-info-wash',
  good: 'border-good bg-good-wash',
  watch: 'border-watch bg-watch-wash',
  gap: 'border-gap bg-gap-wash',
  blocker: 'border-blocker bg-blocker-wash',
};

type VerdictProps = {
  tone: Tone;
  /** The whole answer in one sentence. */
  sentence: ReactNode;
  /** What the answer rests on, or what to do about it. */
  children?: ReactNode;
};

/** The answer a page gives, first and largest: a sentence with its shape, then what it rests on. */
export function Verdict({ tone, sentence, children }: VerdictProps) {
  return (
    <div className={`mb-8 border-l-8 px-6 py-5 ${looks[tone]}`}>
      <div className="flex items-start gap-3">
        <span className="flex h-9 items-center">
          <StatusMark tone={tone} size="large" />
        </span>
        <p className="max-w-3xl text-2xl font-bold text-balance">{sentence}</p>
      </div>
      {children ? <div className="mt-3 pl-10 max-sm:pl-0">{children}</div> : null}
    </div>
  );
}
