import { ChartFrame } from '@/components/ui/chart-frame';
import { chartFinding, chartNote } from '@/lib/measures/labels';
import type { MeasureView } from '@/lib/measures/types';
import { ControlPlot } from './control-plot';
import { ReadingTable } from './reading-table';

/** A measure's readings with mean, limits, target and signals; there is at least one reading. */
export function ControlChart({ measure }: { measure: MeasureView }) {
  return (
    <ChartFrame finding={chartFinding(measure)} note={chartNote} table={<ReadingTable measure={measure} />}>
      <ControlPlot measure={measure} width={1080} height={320} className="max-sm:hidden" />
      <ControlPlot measure={measure} width={360} height={300} className="sm:hidden" />
    </ChartFrame>
  );
}
