import { AreaPage } from '@/components/areas/area-page';
import { EvidenceFilters } from '@/components/evidence/evidence-filters';
import { EvidenceTable } from '@/components/evidence/evidence-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listCriterionGroups, listEvidence, listEvidencePartners, listEvidenceToDecide } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';

export const metadata = { title: 'Evidence' };

export default async function EvidencePage({ params, searchParams }: PageProps<'/areas/[area]/evidence'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const filters = evidenceFiltersSchema.parse(await searchParams);
  const { page: _page, ...chosen } = filters;
  const address = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
  const isFiltered = address.size > 0;
  const [list, toDecide, partners, groups] = await Promise.all([
    listEvidence(actor, filters),
    isFiltered ? [] : listEvidenceToDecide(actor),
    listEvidencePartners(actor),
    listCriterionGroups(actor),
  ]);
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/evidence`;
  const add = permitsSome(actor, 'evidence.propose') ? (
    <LinkButton href={`${path}/new${isFiltered ? `?${address}` : ''}`}>Add evidence</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead="What shows how good each service is. It counts once someone else has accepted it."
        actions={add}
      >
        Evidence
      </PageHeading>
      {toDecide.length > 0 ? (
        <Section
          heading={toDecide.length === 1 ? '1 waits for your decision' : `${toDecide.length} wait for your decision`}
          lead="Longest waiting first."
        >
          <EvidenceTable caption="Evidence waiting for your decision" evidence={toDecide} areaPath={areaPath} />
        </Section>
      ) : null}
      <Section heading={isFiltered ? 'Evidence that fits' : 'All evidence'}>
        <EvidenceFilters
          filters={filters}
          isFiltered={isFiltered}
          partners={partners}
          groups={groups}
          clearHref={path}
        />
        {list.total > 0 ? (
          <>
            <p className="mb-2 text-ink-soft">{list.total === 1 ? '1 item' : `${list.total} items`}, latest first</p>
            <EvidenceTable caption="Evidence, latest first" evidence={list.rows} areaPath={areaPath} />
            <Pagination
              label="evidence"
              page={list.page}
              pageCount={list.pageCount}
              hrefOf={(page) => `${path}?${new URLSearchParams([...address, ['page', String(page)]])}`}
            />
          </>
        ) : (
          <EmptyState title={isFiltered ? 'No evidence fits these filters' : 'No evidence yet'} action={add}>
            {isFiltered
              ? 'Clear a filter to see more, or add what is missing.'
              : 'Policies, performance data, audits and what children and families said will stand here, each with the criteria it speaks to.'}
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
