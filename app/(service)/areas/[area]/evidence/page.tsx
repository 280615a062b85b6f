import { AreaPage } from '@/components/areas/area-page';
import { ChooseEvidenceForm, ListDownloads } from '@/components/evidence/choose-evidence-form';
import { EvidenceFilters } from '@/components/evidence/evidence-filters';
import { EvidenceNavigation } from '@/components/evidence/evidence-navigation';
import { EvidenceTable } from '@/components/evidence/evidence-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { evidenceOrderLabels } from '@/lib/evidence/labels';
import { listEvidence, listEvidenceToDecide } from '@/lib/evidence/listing/queries';
import { listCriterionGroups, listEvidencePartners } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Evidence' };

export default async function EvidencePage({ params, searchParams }: PageProps<'/areas/[area]/evidence'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'evidence.read')) notFound();
  const asked = await searchParams;
  const filters = evidenceFiltersSchema.parse(asked);
  const { page: _page, order, ...chosen } = filters;
  const narrowing = Object.entries(chosen).filter(([, value]) => value !== '');
  const isFiltered = narrowing.length > 0;
  const address = new URLSearchParams(order === 'latest' ? narrowing : [...narrowing, ['order', order]]);
  const [list, toDecide, partners, groups] = await Promise.all([
    listEvidence(actor, filters),
    isFiltered ? [] : listEvidenceToDecide(actor),
    listEvidencePartners(actor),
    listCriterionGroups(actor),
  ]);
  const isAllChosen = asked.choose === 'all';
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
      <EvidenceNavigation areaPath={areaPath} current="evidence" />
      {toDecide.length > 0 ? (
        <Section
          heading={toDecide.length === 1 ? '1 waits for your decision' : `${toDecide.length} wait for your decision`}
          lead="Longest waiting first."
        >
          <EvidenceTable caption="Evidence waiting for your decision" evidence={toDecide} areaPath={areaPath} />
        </Section>
      ) : null}
      <Section id="list" heading={isFiltered ? 'Evidence that fits' : 'All evidence'}>
        <EvidenceFilters
          filters={filters}
          isFiltered={isFiltered}
          partners={partners}
          groups={groups}
          clearHref={path}
        />
        {list.total > 0 ? (
          <>
            <div className="mb-2 flex flex-wrap justify-between gap-x-6 gap-y-1">
              <p className="text-ink-soft">
                {counted(list.total, 'item')}, {evidenceOrderLabels[order].toLowerCase()}
              </p>
              <ListDownloads href={`/api${path}/list?${address}`} />
            </div>
            {list.rows.some(({ mayDescribe }) => mayDescribe) ? (
              <ChooseEvidenceForm
                action={`${path}/bulk`}
                chooseAllHref={`${path}?${new URLSearchParams([...address, ['page', String(list.page)], ['choose', isAllChosen ? '' : 'all']])}#list`}
                isAllChosen={isAllChosen}
              >
                <EvidenceTable
                  caption={`Evidence, ${evidenceOrderLabels[order].toLowerCase()}`}
                  evidence={list.rows}
                  areaPath={areaPath}
                  choosing={{ isAllChosen }}
                />
              </ChooseEvidenceForm>
            ) : (
              <EvidenceTable
                caption={`Evidence, ${evidenceOrderLabels[order].toLowerCase()}`}
                evidence={list.rows}
                areaPath={areaPath}
              />
            )}
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
