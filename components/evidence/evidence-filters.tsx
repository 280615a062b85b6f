import { FilterBar } from '@/components/ui/filter-bar';
import {
  checkStatusLabels,
  evidenceKindLabels,
  evidenceOrderLabels,
  evidenceStatusLabels,
  outOfDateLabel,
} from '@/lib/evidence/labels';
import { CHECK_STATUSES, EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import { EVIDENCE_ORDERS, type EvidenceFilters as Filters } from '@/lib/evidence/schema';
import type { CriterionGroup, EvidencePartner } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';

type EvidenceFiltersProps = {
  filters: Filters;
  isFiltered: boolean;
  partners: readonly EvidencePartner[];
  groups: readonly CriterionGroup[];
  clearHref: string;
};

/** Narrows the evidence list by what it is, whose, where it stands and the days it describes, and puts it in order. */
export function EvidenceFilters({ filters, isFiltered, partners, groups, clearHref }: EvidenceFiltersProps) {
  const frameworks = [...new Set(groups.map(({ frameworkCode }) => frameworkCode))];
  const select = (name: keyof Filters, label: string, all: string, options: { value: string; label: string }[]) => ({
    kind: 'select' as const,
    name,
    label,
    value: String(filters[name]),
    options: [{ value: '', label: all }, ...options],
  });
  const framework = select(
    'framework',
    'Framework',
    'Every framework',
    frameworks.map((code) => ({ value: code, label: code })),
  );
  return (
    <FilterBar
      label="Filter evidence"
      clearHref={isFiltered ? clearHref : undefined}
      filters={[
        { kind: 'text', name: 'text', label: 'Words of the title', value: filters.text },
        ...(frameworks.length > 1 ? [framework] : []),
        select(
          'criterion',
          'Criterion',
          'Every criterion',
          groups.flatMap(({ options }) => options.map(({ code, name }) => ({ value: code, label: name }))),
        ),
        select(
          'partner',
          'Partner',
          'Every partner',
          partners.map(({ slug, name }) => ({ value: slug, label: name })),
        ),
        select(
          'kind',
          'Kind',
          'Every kind',
          EVIDENCE_KINDS.map((value) => ({ value, label: evidenceKindLabels[value].label })),
        ),
        select('status', 'State', 'Every state', [
          ...EVIDENCE_STATUSES.map((value) => ({ value, label: evidenceStatusLabels[value].label })),
          { value: 'current', label: 'Accepted and in date' },
          { value: 'out-of-date', label: outOfDateLabel.label },
        ]),
        select('check', 'Check of the file', 'However far', [
          ...CHECK_STATUSES.map((value) => ({ value, label: checkStatusLabels[value].label })),
          { value: 'unspoiled', label: 'Neither refused nor damaged' },
        ]),
        { kind: 'date', name: 'from', label: 'Describes days from', value: filters.from },
        { kind: 'date', name: 'to', label: 'to', value: filters.to },
        {
          kind: 'select',
          name: 'order',
          label: 'Order',
          value: filters.order,
          options: EVIDENCE_ORDERS.map((value) => ({ value, label: evidenceOrderLabels[value] })),
        },
      ]}
    />
  );
}
