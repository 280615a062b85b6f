import { StatusMark } from '@/components/ui/status-mark';
import type { Distribution } from '@/lib/overarching/comparison';
import { gradeTones } from '@/lib/overarching/labels';
import type { Tone } from '@/lib/platform/tone';

const fills: Record<Tone, string> = {
  neutral: 'fill-line-strong',
  info: 'fill-info',
  good: 'fill-good',
  watch: 'fill-watch',
  gap: 'fill-gap',
  blocker: 'fill-blocker',
};

const WIDTH = 120;

/** How often each grade is given, as words with their shapes and a bar; nothing is added up or averaged. */
export function GradeDistribution({ distribution }: { distribution: Distribution }) {
  const { grades, ungraded } = distribution;
  const shown = [
    ...grades.map(({ grade, count }) => ({ label: grade.label, tone: gradeTones[grade.rank] ?? 'neutral', count })),
    { label: 'no grade', tone: 'neutral' as const, count: ungraded },
  ].filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const starts = shown.map((_, at) => shown.slice(0, at).reduce((sum, { count }) => sum + count, 0));
  return (
    <div className="grid gap-1.5">
      <svg
        viewBox={`0 0 ${WIDTH} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-2.5 w-full max-w-60 print:hidden"
      >
        {shown.map(({ label, tone, count }, at) => (
          <rect
            key={label}
            x={((starts[at] ?? 0) / total) * WIDTH + (at > 0 ? 0.75 : 0)}
            width={(count / total) * WIDTH - (at > 0 ? 0.75 : 0)}
            height="8"
            className={fills[tone]}
          />
        ))}
      </svg>
      <ul className="flex list-none flex-wrap gap-x-4 gap-y-0.5 p-0">
        {shown.map(({ label, tone, count }) => (
          <li key={label} className="inline-flex items-center gap-1.5">
            <StatusMark tone={tone} size="small" />
            <span className="tabular-nums">
              {count} {label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
