import { Table } from '@/components/ui/table';
import { formatValue, targetWords } from '@/lib/measures/labels';
import type { MeasureRow } from '@/lib/measures/types';
import { formatDay } from '@/lib/platform/days';
import { CourseTags } from './course-tags';

/** Measures in a list: whose, what was counted last, the target, and which way it goes. */
export function MeasureTable({ measures, areaPath }: { measures: readonly MeasureRow[]; areaPath: string }) {
  return (
    <Table
      caption="Measures, by partner"
      isCaptionHidden
      narrow="stack"
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Measure',
          rowHeader: true,
          cell: ({ id, name }) => <a href={`${areaPath}/measures/${id}`}>{name}</a>,
        },
        { header: 'Counted by', cell: ({ partnerName }) => partnerName },
        {
          header: 'Latest',
          nowrap: true,
          cell: ({ latest, unit }) => (latest ? formatValue(latest.value, unit) : 'None yet'),
        },
        { header: 'Period to', nowrap: true, cell: ({ latest }) => (latest ? formatDay(latest.periodToOn) : '') },
        { header: 'Target', cell: ({ target, unit, goodIs }) => targetWords(target, unit, goodIs) ?? 'None set' },
        { header: 'Signal', cell: (measure) => <CourseTags measure={measure} /> },
      ]}
    />
  );
}
