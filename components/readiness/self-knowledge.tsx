import { EmptyState } from '@/components/ui/empty-state';
import { type Filter, FilterBar } from '@/components/ui/filter-bar';
import { InsetText } from '@/components/ui/inset-text';
import { Section } from '@/components/ui/section';
import { knowledgeSentence, selfKnowledgeLabels } from '@/lib/readiness/self-knowledge/labels';
import { SELF_KNOWLEDGE_MARKS } from '@/lib/readiness/self-knowledge/rules';
import type { SelfKnowledgeFilters } from '@/lib/readiness/self-knowledge/schema';
import type { SelfKnowledgeView } from '@/lib/readiness/self-knowledge/types';
import { SelfKnowledgeChart } from './self-knowledge-chart';
import { SelfKnowledgeLegend } from './self-knowledge-legend';
import { SelfKnowledgeTable } from './self-knowledge-table';

type SelfKnowledgeProps = { view: SelfKnowledgeView; filters: SelfKnowledgeFilters; areaPath: string };

/** Picture and table of what services say of themselves against what tests it; of an ungraded framework, its measures. */
export function SelfKnowledge({ view, filters, areaPath }: SelfKnowledgeProps) {
  const { isGraded, criteria } = view;
  const rows = isGraded ? view.rows : view.rows.filter(({ measures }) => measures.length > 0);
  return (
    <>
      {isGraded ? (
        <SelfKnowledgeChart sentence={knowledgeSentence(view.countedRows)} criteria={criteria} />
      ) : (
        <InsetText>
          This framework gives no grades, so there is nothing to compare. What measures show of its criteria stands
          below.
        </InsetText>
      )}
      <Section heading={isGraded ? 'By criterion and service' : 'Measures by criterion and service'}>
        {isGraded ? <SelfKnowledgeLegend /> : null}
        <Filters view={view} filters={filters} areaPath={areaPath} />
        {rows.length > 0 ? (
          <SelfKnowledgeTable view={view} rows={rows} areaPath={areaPath} />
        ) : (
          <Nothing isFiltered={isFiltered(filters)} isGraded={isGraded} />
        )}
      </Section>
    </>
  );
}

const isFiltered = ({ partner, mark }: SelfKnowledgeFilters): boolean => partner !== '' || mark !== '';

function Filters({ view, filters, areaPath }: SelfKnowledgeProps) {
  const { frameworkCode, isGraded, partners } = view;
  const byMark: Filter = {
    kind: 'select',
    name: 'mark',
    label: 'What follows',
    value: filters.mark,
    options: [
      { value: '', label: 'Anything' },
      ...SELF_KNOWLEDGE_MARKS.map((value) => ({ value, label: selfKnowledgeLabels[value].label })),
    ],
  };
  const byPartner: Filter = {
    kind: 'select',
    name: 'partner',
    label: 'Partner',
    value: filters.partner,
    options: [
      { value: '', label: 'All partners' },
      ...partners.map(({ slug, name }) => ({ value: slug, label: name })),
    ],
  };
  const shown = [...(isGraded ? [byMark] : []), ...(partners.length > 1 ? [byPartner] : [])];
  if (shown.length === 0) return null;
  return (
    <FilterBar
      label="Filter the grades"
      filters={[{ kind: 'hidden', name: 'framework', value: frameworkCode }, ...shown]}
      clearHref={isFiltered(filters) ? `${areaPath}/readiness/self-knowledge?framework=${frameworkCode}` : undefined}
    />
  );
}

function Nothing({ isFiltered: isNarrowed, isGraded }: { isFiltered: boolean; isGraded: boolean }) {
  if (isNarrowed) return <EmptyState title="Nothing fits these filters">Clear a filter to see more.</EmptyState>;
  return (
    <EmptyState title={isGraded ? 'No service has been asked yet' : 'No measure speaks to this framework'}>
      {isGraded
        ? 'Once services are asked to evaluate themselves, each grade will stand here beside what audits and measures show.'
        : 'Measures that speak to its criteria will stand here with their signals.'}
    </EmptyState>
  );
}
