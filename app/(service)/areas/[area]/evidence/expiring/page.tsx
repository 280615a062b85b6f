import { AreaPage } from '@/components/areas/area-page';
import { ExpiringTable } from '@/components/evidence/coverage/expiring-table';
import { EvidenceNavigation } from '@/components/evidence/evidence-navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Verdict } from '@/components/ui/verdict';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { expiringSentence, withinLabels } from '@/lib/evidence/coverage/labels';
import { listExpiringEvidence } from '@/lib/evidence/coverage/queries';
import { WITHINS } from '@/lib/evidence/coverage/rules';
import { expiringFiltersSchema } from '@/lib/evidence/coverage/schema';
import { listEvidencePartners } from '@/lib/evidence/queries';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Evidence that runs out' };

export default async function ExpiringPage({ params, searchParams }: PageProps<'/areas/[area]/evidence/expiring'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const filters = expiringFiltersSchema.parse(await searchParams);
  const [view, partners] = await Promise.all([listExpiringEvidence(actor, filters), listEvidencePartners(actor)]);
  if (!view) notFound();
  const { rows, alreadyOut } = view;
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/evidence/expiring`;
  const outOfDateHref = `${areaPath}/evidence?status=out-of-date${filters.partner ? `&partner=${filters.partner}` : ''}`;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/evidence`, label: 'Evidence' }]}>
      <PageHeading lead="Accepted evidence that will soon no longer count, while there is time to renew it.">
        What runs out
      </PageHeading>
      <EvidenceNavigation areaPath={areaPath} current="evidence/expiring" />
      <Verdict
        tone={rows.some(({ within }) => within === '30') ? 'gap' : rows.length > 0 ? 'watch' : 'good'}
        sentence={expiringSentence(view, filters.within)}
      >
        {alreadyOut > 0 ? (
          <a href={outOfDateHref}>{counted(alreadyOut, 'item has', 'items have')} already run out</a>
        ) : null}
      </Verdict>
      <FilterBar
        label="Filter what runs out"
        clearHref={filters.partner || filters.within !== '90' ? path : undefined}
        filters={[
          {
            kind: 'select',
            name: 'within',
            label: 'How far ahead',
            value: filters.within,
            options: WITHINS.map((value) => ({ value, label: withinLabels[value].label })),
          },
          {
            kind: 'select',
            name: 'partner',
            label: 'Partner',
            value: filters.partner,
            options: [
              { value: '', label: 'Every partner' },
              ...partners.map(({ slug, name }) => ({ value: slug, label: name })),
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nothing runs out in this time">
          Evidence whose review-by date is near, or whose period will soon be too old for the framework, will stand
          here.
        </EmptyState>
      ) : null}
      {WITHINS.map((within) => {
        const ofSpan = rows.filter((row) => row.within === within);
        const { heading } = withinLabels[within];
        return ofSpan.length > 0 ? (
          <Section key={within} heading={`${heading}: ${counted(ofSpan.length, 'item')}`}>
            <ExpiringTable caption={heading} rows={ofSpan} areaPath={areaPath} />
          </Section>
        ) : null;
      })}
    </AreaPage>
  );
}
