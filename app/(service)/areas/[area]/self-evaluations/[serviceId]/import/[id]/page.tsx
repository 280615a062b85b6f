import { AreaPage } from '@/components/areas/area-page';
import { ImportLeftOut } from '@/components/self-evaluations/import-left-out';
import { ImportReview } from '@/components/self-evaluations/import-review';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { counted } from '@/lib/platform/counted';
import { getSelfEvaluationImport } from '@/lib/self-evaluations/imports/queries';

export const metadata = { title: 'Check what is taken over' };

export default async function SelfEvaluationImportPage({
  params,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/import/[id]'>) {
  const { area, serviceId, id } = await params;
  const actor = await requireActor(area);
  const view = await getSelfEvaluationImport(actor, serviceId, id);
  if (!view) notFound();
  const query = `?framework=${view.framework.code}`;
  const listPath = `/areas/${area}/self-evaluations`;
  const servicePath = `${listPath}/${serviceId}${query}`;
  const importPath = `${listPath}/${serviceId}/import${query}`;
  const isWaiting = !view.isApplied && view.isOpen;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${listPath}${query}`, label: 'Self-evaluations' },
        { href: servicePath, label: view.serviceName },
        { href: importPath, label: 'Write in Word or Excel' },
      ]}
    >
      <PageHeading
        caption={view.fileName}
        lead={
          isWaiting
            ? `${counted(view.criteria.length, 'criterion', 'criteria')} read for ${view.serviceName}. Nothing is saved yet.`
            : undefined
        }
      >
        Check what is taken over
      </PageHeading>
      {isWaiting ? (
        <>
          <ImportReview areaSlug={area} view={view} cancelHref={servicePath} />
          <ImportLeftOut leftOut={view.leftOut} pictures={view.pictures} />
        </>
      ) : (
        <EmptyState
          title={view.isApplied ? 'This file has been taken over' : 'This self-evaluation is with the task group'}
        >
          {view.isApplied
            ? 'What it said is no longer kept here. '
            : 'Nothing can be taken over while they read it. If they return it, come back to this page. '}
          <a href={servicePath}>See the self-evaluation</a>
        </EmptyState>
      )}
      <p className="mt-10">
        <a href={importPath}>Choose another file</a>
      </p>
    </AreaPage>
  );
}
