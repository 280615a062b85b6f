import type { Tone } from '@/lib/platform/tone';

const colours: Record<Tone, string> = {
  neutral: 'text-ink-soft',
  info: 'text-info',
  good: 'text-good',
  watch: 'text-watch',
  gap: 'text-gap',
  blocker: 'text-blocker',
};

/** One shape per tone, so that it can be told without colour: ring, half disc, tick, triangle, diamond, barred octagon. */
const shapes: Record<Tone, React.ReactNode> = {
  neutral: (
    <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.6 2" />
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </>
  ),
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.7 8.3 2.3 2.3 4.4-4.9" fill="none" stroke="#fff" strokeWidth="1.9" />
    </>
  ),
  watch: <path d="M8 2.6 14.4 13.6H1.6z" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinejoin="round" />,
  gap: <path d="M8 .9 15.1 8 8 15.1.9 8z" fill="currentColor" />,
  blocker: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M4.4 8h7.2" stroke="#fff" strokeWidth="2.2" />
    </>
  ),
};

type StatusMarkProps = {
  tone: Tone;
  /** Words for those who do not see the shape; leave out where the word stands beside it. */
  label?: string;
  size?: 'small' | 'normal' | 'large';
};

const sizes = { small: 'size-3', normal: 'size-4', large: 'size-7' } as const;

/** A small shape that shows a tone. Always put a word beside it, or give it a label. */
export function StatusMark({ tone, label, size = 'normal' }: StatusMarkProps) {
  const className = `inline-block shrink-0 ${sizes[size]} ${colours[tone]}`;
  return label === undefined ? (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={className}>
      {shapes[tone]}
    </svg>
  ) : (
    <svg viewBox="0 0 16 16" role="img" aria-label={label} className={className}>
      {shapes[tone]}
    </svg>
  );
}
