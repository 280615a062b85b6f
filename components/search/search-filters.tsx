import { type Filter, FilterBar } from '@/components/ui/filter-bar';
import { evidenceKindLabels } from '@/lib/evidence/labels';
import type { CriterionGroup, EvidencePartner } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { evidenceDateLabels } from '@/lib/search/labels';
import { EVIDENCE_DATES } from '@/lib/search/rules';
import type { Search } from '@/lib/search/schema';

type SearchFiltersProps = {
  asked: Search;
  isFiltered: boolean;
  partners: readonly EvidencePartner[];
  groups: readonly CriterionGroup[];
  clearHref: string;
};

type Choice = { value: string; label: string };

function choice(name: string, label: string, value: string, options: readonly Choice[]): Filter {
  return { kind: 'select', name, label, value, options };
}

/** Narrows the evidence that was found by criterion, partner, kind, days and, where an area has several, framework. */
export function SearchFilters({ asked, isFiltered, partners, groups, clearHref }: SearchFiltersProps) {
  const frameworks = [...new Set(groups.map(({ frameworkCode }) => frameworkCode))];
  const ofFramework = choice('framework', 'Framework', asked.framework, [
    { value: '', label: 'Every framework' },
    ...frameworks.map((code) => ({ value: code, label: code })),
  ]);
  return (
    <FilterBar
      label="Narrow down the evidence found"
      clearHref={isFiltered ? clearHref : undefined}
      filters={[
        { kind: 'hidden', name: 'q', value: asked.q },
        { kind: 'hidden', name: 'in', value: 'evidence' },
        ...(frameworks.length > 1 ? [ofFramework] : []),
        choice('criterion', 'Criterion', asked.criterion, [
          { value: '', label: 'Every criterion' },
          ...groups.flatMap(({ options }) => options.map(({ code, name }) => ({ value: code, label: name }))),
        ]),
        choice('partner', 'Partner', asked.partner, [
          { value: '', label: 'Every partner' },
          ...partners.map(({ slug, name }) => ({ value: slug, label: name })),
        ]),
        choice('kind', 'Kind', asked.kind, [
          { value: '', label: 'Every kind' },
          ...EVIDENCE_KINDS.map((value) => ({ value, label: evidenceKindLabels[value].label })),
        ]),
        choice(
          'dated',
          'Days',
          asked.dated,
          EVIDENCE_DATES.map((value) => ({ value, label: evidenceDateLabels[value] })),
        ),
        { kind: 'date', name: 'from', label: 'From', value: asked.from ?? '' },
        { kind: 'date', name: 'to', label: 'To', value: asked.to ?? '' },
      ]}
    />
  );
}
