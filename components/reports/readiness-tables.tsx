import { Tag } from '@/components/ui/tag';
import { readinessStatusLabels } from '@/lib/readiness/labels';
import type { StatusReportSnapshot } from '@/lib/reports/types';
import { MeasureTable } from './measure-table';

const indents = ['', 'pl-4', 'pl-8'];

/** Readiness by criterion, element by element, as the report keeps it. */
export function CriterionTables({ snapshot }: { snapshot: StatusReportSnapshot }) {
  return (
    <div className="grid gap-8">
      {snapshot.elements.map((element) => (
        <MeasureTable
          key={element.code}
          caption={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {element.label}
              <Tag tone={readinessStatusLabels[element.status].tone}>{readinessStatusLabels[element.status].label}</Tag>
            </span>
          }
          nameHeader="Criterion"
          nameOf={({ label, depth }) => (
            <span className={`block ${indents[depth] ?? 'pl-12'} ${depth > 0 ? 'font-normal' : ''}`}>{label}</span>
          )}
          rows={snapshot.criteria.filter(({ elementCode }) => elementCode === element.code)}
          rowKey={({ code }) => code}
          since={snapshot.since?.asAtOn ?? null}
        />
      ))}
    </div>
  );
}

/** Readiness of each partner, as the report keeps it. */
export function PartnerTable({ snapshot }: { snapshot: StatusReportSnapshot }) {
  return (
    <MeasureTable
      caption="Readiness by partner"
      isCaptionHidden
      nameHeader="Partner"
      nameOf={({ name }) => name}
      rows={snapshot.partners}
      rowKey={({ slug }) => slug}
      since={snapshot.since?.asAtOn ?? null}
    />
  );
}
