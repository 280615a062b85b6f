import { FilterBar } from '@/components/ui/filter-bar';
import { evidenceKindLabels, evidenceStatusLabels, outOfDateLabel } from '@/lib/evidence/labels';
import { EVIDENCE_STATUSES } from '@/lib/evidence/rules';
import type { EvidenceFilters as Filters } from '@/lib/evidence/schema';
import type { CriterionGroup, EvidencePartner } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';

type EvidenceFiltersProps = {
  filters: Filters;
  isFiltered: boolean;
  partners: readonly EvidencePartner[];
  groups: readonly CriterionGroup[];
  clearHref: string;
};

/** Narrows the evidence list by criterion, partner, kind, state and, where an area has several, framework. */
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
          { value: 'out-of-date', label: outOfDateLabel.label },
        ]),
      ]}
    />
  );
}
