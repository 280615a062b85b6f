import { AreaPage } from '@/components/areas/area-page';
import { ListDownloads } from '@/components/evidence/choose-evidence-form';
import { CoverageLegend } from '@/components/evidence/coverage/coverage-legend';
import { CoverageMatrix } from '@/components/evidence/coverage/coverage-matrix';
import { EvidenceNavigation } from '@/components/evidence/evidence-navigation';
import { FrameworkTabs } from '@/components/frameworks/framework-tabs';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeading } from '@/components/ui/page-heading';
import { Verdict } from '@/components/ui/verdict';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { coverageSentence } from '@/lib/evidence/coverage/labels';
import { getEvidenceCoverage } from '@/lib/evidence/coverage/queries';
import { coverageFiltersSchema } from '@/lib/evidence/coverage/schema';
import { listEvidencePartners } from '@/lib/evidence/queries';

export const metadata = { title: 'Coverage of evidence' };

export default async function CoveragePage({ params, searchParams }: PageProps<'/areas/[area]/evidence/coverage'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const filters = coverageFiltersSchema.parse(await searchParams);
  const [coverage, partners] = await Promise.all([getEvidenceCoverage(actor, filters), listEvidencePartners(actor)]);
  if (!coverage) notFound();
  const { elements, frameworkCode, frameworkTitle, adopted, partner, lacking, stale, isWholeArea } = coverage;
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/evidence/coverage`;
  const query = new URLSearchParams({ framework: frameworkCode, ...(partner ? { partner: partner.slug } : {}) });
  return (
    <AreaPage actor={actor} width="wide" breadcrumbs={[{ href: `${areaPath}/evidence`, label: 'Evidence' }]}>
      <PageHeading
        caption={frameworkTitle}
        lead="Which kinds of evidence there are for each criterion, and where they are missing."
      >
        Coverage
      </PageHeading>
      <EvidenceNavigation areaPath={areaPath} current="evidence/coverage" />
      <FrameworkTabs adopted={adopted} current={frameworkCode} path={path} />
      <Verdict tone={lacking > 0 || stale > 0 ? 'gap' : 'good'} sentence={coverageSentence(coverage)}>
        {isWholeArea ? null : (
          <p className="max-w-prose">
            This counts what you can see: your own organisation’s evidence, and what others share with the whole area.
          </p>
        )}
      </Verdict>
      <FilterBar
        label="Filter coverage"
        clearHref={partner ? `${path}?framework=${frameworkCode}` : undefined}
        filters={[
          { kind: 'hidden', name: 'framework', value: frameworkCode },
          {
            kind: 'select',
            name: 'partner',
            label: 'Partner',
            value: partner?.slug ?? '',
            options: [
              { value: '', label: 'Every partner' },
              ...partners.map(({ slug, name }) => ({ value: slug, label: name })),
            ],
          },
        ]}
      />
      <CoverageLegend />
      <div className="mb-2 flex flex-wrap justify-between gap-x-6 gap-y-1">
        <p className="max-w-prose">
          {partner
            ? `The figures are ${partner.name}’s. A kind counts as missing only where no partner has any.`
            : 'Each number leads to the evidence that it counts.'}
        </p>
        <ListDownloads href={`/api${path}?${query}`} of="coverage" />
      </div>
      <CoverageMatrix
        elements={elements}
        framework={frameworkCode}
        partner={partner?.slug ?? ''}
        evidencePath={`${areaPath}/evidence`}
        mayAdd={permitsSome(actor, 'evidence.propose')}
      />
    </AreaPage>
  );
}
