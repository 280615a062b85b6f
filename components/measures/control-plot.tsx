import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatValue } from '@/lib/measures/labels';
import { boundsOf } from '@/lib/measures/rules';
import type { ChartPoint } from '@/lib/measures/signals';
import type { MeasureView } from '@/lib/measures/types';
import { daysBetween, formatDay } from '@/lib/platform/days';

const MARGIN = { top: 14, bottom: 56, left: 8 };
const LABELS = 118;
/** Where the last day ends at the earliest, so that it never stands upon the first. */
const NARROW = 300;

type ControlPlotProps = { measure: MeasureView; width: number; height: number; className: string };

/** Where a horizontal line lies, what it is called, and how it is drawn. */
type Level = { key: string; value: number; label: string; dashes: string | undefined; className: string };

function levelsOf({ chart, unit, target }: MeasureView): Level[] {
  const { limits } = chart;
  const { least, most } = boundsOf(unit);
  const level = (key: string, value: number, dashes: string | undefined, className: string): Level => {
    return { key, value, dashes, className, label: `${key} ${formatValue(value, unit)}` };
  };
  const limitLines = limits
    ? [
        level('Upper limit', Math.min(most, limits.upper), '5 4', 'stroke-line-strong'),
        level('Mean', limits.mean, undefined, 'stroke-line-strong'),
        level('Lower limit', Math.max(least, limits.lower), '5 4', 'stroke-line-strong'),
      ]
    : [];
  return target === null ? limitLines : [...limitLines, level('Target', target, '2 3', 'stroke-accent')];
}

/** Puts each label at its line, or just below the one above where two would touch. */
function labelPlaces(levels: readonly Level[], y: (value: number) => number): Map<string, number> {
  const places = new Map<string, number>();
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { key, value } of levels.toSorted((a, b) => b.value - a.value)) {
    lowest = Math.max(y(value) + 5, lowest + 18);
    places.set(key, lowest);
  }
  return places;
}

/** The picture itself, for one width of the page. */
export function ControlPlot({ measure, width, height, className }: ControlPlotProps) {
  const { points } = measure.chart;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const levels = levelsOf(measure);
  const values = [...points.map(({ value }) => value), ...levels.map(({ value }) => value)];
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(4)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const right = width - LABELS - 14;
  const x = scaleLinear()
    .domain([0, Math.max(1, daysBetween(first.periodToOn, last.periodToOn))])
    .range([MARGIN.left + 8, right - 8]);
  const at = (point: ChartPoint) => x(daysBetween(first.periodToOn, point.periodToOn));
  const path = line<ChartPoint>(at, ({ value }) => y(value))([...points]) ?? '';
  const places = labelPlaces(levels, y);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="presentation" className={className}>
      {levels.map(({ key, value, label, dashes, className: stroke }) => (
        <g key={key}>
          <line x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} strokeDasharray={dashes} className={stroke} />
          <text x={right + 8} y={places.get(key)} className="fill-ink-soft text-sm">
            {label}
          </text>
        </g>
      ))}
      <path d={path} fill="none" strokeWidth="1.5" className="stroke-ink-soft" />
      {points.map((point) => (
        <PointMark key={point.periodToOn} point={point} x={at(point)} y={y(point.value)} />
      ))}
      <text x={MARGIN.left} y={height - MARGIN.bottom + 24} className="fill-ink-soft text-sm">
        {formatDay(first.periodToOn)}
      </text>
      {points.length > 1 ? (
        <text
          x={Math.max(right, NARROW)}
          y={height - MARGIN.bottom + 24}
          textAnchor="end"
          className="fill-ink-soft text-sm"
        >
          {formatDay(last.periodToOn)}
        </text>
      ) : null}
      <Legend y={height - 10} />
    </svg>
  );
}

type Course = 'worse' | 'better' | null;

function courseOfPoint({ signals }: ChartPoint): Course {
  if (signals.length === 0) return null;
  return signals.some(({ isWorse }) => isWorse) ? 'worse' : 'better';
}

function PointMark({ point, x, y }: { point: ChartPoint; x: number; y: number }) {
  return <Shape course={courseOfPoint(point)} x={x} y={y} />;
}

/** The shapes of a gap and of what is good, as everywhere: a diamond for worse, a disc with a tick for better. */
function Shape({ course, x, y }: { course: Course; x: number; y: number }) {
  if (course === 'worse')
    return <path d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} className="fill-gap" />;
  if (course === null) return <circle cx={x} cy={y} r="4" className="fill-ink-soft" />;
  return (
    <>
      <circle cx={x} cy={y} r="7.5" className="fill-good" />
      <path d={`M${x - 3.3} ${y + 0.3}l2.3 2.3 4.4-4.9`} fill="none" strokeWidth="1.9" className="stroke-white" />
    </>
  );
}

const legend: readonly { course: Course; words: string; at: number }[] = [
  { course: null, words: 'No signal', at: 0 },
  { course: 'worse', words: 'Worse', at: 104 },
  { course: 'better', words: 'Better', at: 184 },
];

function Legend({ y }: { y: number }) {
  return (
    <g>
      {legend.map(({ course, words, at }) => (
        <g key={words}>
          <Shape course={course} x={MARGIN.left + at + 8} y={y - 5} />
          <text x={MARGIN.left + at + 22} y={y} className="fill-ink-soft text-sm">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
