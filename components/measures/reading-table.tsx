import { Table } from '@/components/ui/table';
import { formatValue, signalLabels } from '@/lib/measures/labels';
import type { MeasureView } from '@/lib/measures/types';
import { formatDay, formatInstant } from '@/lib/platform/days';

/** Every reading, latest first, with the signals it is part of and who recorded it. */
export function ReadingTable({ measure }: { measure: MeasureView }) {
  const { chart, readings, unit } = measure;
  const points = new Map(chart.points.map((point) => [point.periodToOn, point]));
  const signalsOn = (day: string) =>
    (points.get(day)?.signals ?? [])
      .map(({ signal, isWorse }) => `${isWorse ? 'Worse' : 'Better'}: ${signalLabels[signal]}`)
      .join('; ');
  return (
    <Table
      caption="Readings, latest first"
      isCaptionHidden
      narrow="stack"
      rows={readings}
      rowKey={({ periodToOn }) => periodToOn}
      columns={[
        { header: 'Period to', rowHeader: true, nowrap: true, cell: ({ periodToOn }) => formatDay(periodToOn) },
        { header: 'Reading', numeric: true, cell: ({ value }) => formatValue(value, unit) },
        { header: 'Signal', cell: ({ periodToOn }) => signalsOn(periodToOn) || 'None' },
        {
          header: 'Recorded',
          cell: ({ recordedByName, recordedAt }) => `${recordedByName}, ${formatInstant(recordedAt)}`,
        },
      ]}
    />
  );
}
