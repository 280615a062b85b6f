import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ChartFrame } from '@/components/ui/chart-frame';
import { Table } from '@/components/ui/table';
import { daysBetween, formatDay } from '@/lib/platform/days';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { TrendPoint } from '@/lib/readiness/types';

const WIDTH = 1100;
const HEIGHT = 210;
const MARGIN = { top: 14, right: 18, bottom: 34, left: 48 };

function finding(first: TrendPoint, last: TrendPoint): string {
  const [before, after] = [first, last].map(({ inPlace, needed }) => (needed === 0 ? 0 : inPlace / needed));
  const verb =
    (after ?? 0) > (before ?? 0) ? 'has risen' : (after ?? 0) < (before ?? 0) ? 'has fallen' : 'stands still';
  return `What is in place ${verb}: ${first.inPlace} of ${first.needed} on ${formatDay(first.takenOn)}, ${last.inPlace} of ${last.needed} on ${formatDay(last.takenOn)}`;
}

/** How much of what is needed has been in place, day by day; `points` are at least two, oldest first. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = scaleLinear()
    .domain([0, daysBetween(first.takenOn, last.takenOn)])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const at = (point: TrendPoint) => x(daysBetween(first.takenOn, point.takenOn));
  const share = ({ inPlace, needed }: TrendPoint) => y(needed === 0 ? 0 : inPlace / needed);
  const path = line<TrendPoint>(at, share)([...points]) ?? '';
  const below = area<TrendPoint>(at, y(0), share)([...points]) ?? '';
  return (
    <ChartFrame
      finding={finding(first, last)}
      note="Of everything that the rules of readiness ask for; taken each night."
      table={<TrendTable points={points} />}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation">
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={MARGIN.left - 8} y={y(value) + 4} textAnchor="end" className="fill-ink-soft text-sm">
              {value === 0 ? 'none' : value === 1 ? 'all' : 'half'}
            </text>
          </g>
        ))}
        <path d={below} className="fill-accent-wash" />
        <path d={path} fill="none" strokeWidth="2.5" className="stroke-accent" />
        <circle cx={at(last)} cy={share(last)} r="4.5" className="fill-accent" />
        <text x={MARGIN.left} y={HEIGHT - 6} className="fill-ink-soft text-sm">
          {formatDay(first.takenOn)}
        </text>
        <text x={WIDTH - MARGIN.right} y={HEIGHT - 6} textAnchor="end" className="fill-ink-soft text-sm">
          {formatDay(last.takenOn)}
        </text>
      </svg>
    </ChartFrame>
  );
}

function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  return (
    <Table
      caption="Readiness by day"
      isCaptionHidden
      rows={points}
      rowKey={({ takenOn }) => takenOn}
      columns={[
        { header: 'Day', rowHeader: true, cell: ({ takenOn }) => formatDay(takenOn) },
        { header: 'Status', cell: ({ status }) => readinessStatusLabels[status].label },
        { header: 'In place', numeric: true, cell: ({ inPlace, needed }) => `${inPlace} of ${needed}` },
        { header: 'Blockers', numeric: true, cell: ({ blockers }) => blockers },
        { header: 'Gaps', numeric: true, cell: ({ gaps }) => gaps },
      ]}
    />
  );
}
