import { scaleBand } from 'd3-scale';
import type { SelfKnowledgeCriterion } from '@/lib/readiness/self-knowledge/types';

type Points = SelfKnowledgeCriterion['points'];

const HEIGHT = 58;
const LANES = { own: 16, audits: 42 };

/** A filled disc: what services say of themselves. */
export function OwnMark({ x, y, count }: { x: number; y: number; count: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="10" className="fill-accent" />
      {count > 1 ? (
        <text x={x} y={y + 4.5} textAnchor="middle" className="fill-white text-[13px] font-bold">
          {count}
        </text>
      ) : null}
    </>
  );
}

/** A hollow square: what moderated audits say. */
export function AuditMark({ x, y, count }: { x: number; y: number; count: number }) {
  return (
    <>
      <rect x={x - 10} y={y - 10} width="20" height="20" strokeWidth="2" className="fill-paper stroke-ink" />
      {count > 1 ? (
        <text x={x} y={y + 4.5} textAnchor="middle" className="fill-ink text-[13px] font-bold">
          {count}
        </text>
      ) : null}
    </>
  );
}

/** The words of the scale above its columns, the worst on the left. */
export function GradeScale({ labels }: { labels: readonly string[] }) {
  return (
    <span className="grid auto-cols-fr grid-flow-col items-end pb-1 text-center text-sm text-ink-soft max-sm:text-[13px] max-sm:tracking-tight">
      {labels.map((label) => (
        <span key={label} className="min-w-0 leading-tight wrap-anywhere hyphens-auto">
          {label}
        </span>
      ))}
    </span>
  );
}

/** One criterion on the scale: services above, audits below, and a line from the lowest to the highest of each. */
export function GradePlot({ points, width, className }: { points: Points; width: number; className: string }) {
  const band = scaleBand()
    .domain(points.map(({ grade }) => grade))
    .range([0, width]);
  const x = (grade: string) => (band(grade) ?? 0) + band.bandwidth() / 2;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="presentation" className={`block h-auto w-full ${className}`}>
      {points.map(({ grade }) => (
        <line
          key={grade}
          x1={x(grade)}
          x2={x(grade)}
          y1={0}
          y2={HEIGHT}
          strokeDasharray="2 4"
          className="stroke-line-strong"
        />
      ))}
      <Reach points={points.filter(({ services }) => services > 0)} x={x} y={LANES.own} className="stroke-accent" />
      <Reach points={points.filter(({ audits }) => audits > 0)} x={x} y={LANES.audits} className="stroke-ink" />
      {points.map(({ grade, services, audits }) => (
        <g key={grade}>
          {services > 0 ? <OwnMark x={x(grade)} y={LANES.own} count={services} /> : null}
          {audits > 0 ? <AuditMark x={x(grade)} y={LANES.audits} count={audits} /> : null}
        </g>
      ))}
    </svg>
  );
}

type ReachProps = { points: Points; x: (grade: string) => number; y: number; className: string };

function Reach({ points, x, y, className }: ReachProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  return <line x1={x(first.grade)} x2={x(last.grade)} y1={y} y2={y} strokeWidth="2" className={className} />;
}
