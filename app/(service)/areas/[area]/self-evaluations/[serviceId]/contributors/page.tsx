import { AreaPage } from '@/components/areas/area-page';
import { NameContributorsForm } from '@/components/self-evaluations/name-contributors-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getContributors } from '@/lib/self-evaluations/contributors/queries';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Who writes what' };

export default async function ContributorsPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/contributors'>) {
  const { area, serviceId } = await params;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, (await searchParams).framework);
  const view = framework && (await getContributors(actor, framework.code, serviceId));
  if (!view) notFound();
  const listPath = `/areas/${area}/self-evaluations`;
  const href = `${listPath}/${serviceId}?framework=${view.framework.code}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${listPath}?framework=${view.framework.code}`, label: 'Self-evaluations' },
        { href, label: view.service.name },
      ]}
    >
      <PageHeading
        caption={`${view.service.partnerName}: ${view.service.name}`}
        lead="Tick who writes the answer on each criterion. They find it on “Your work”, and are reminded while it is open. Everybody else who may write for the service still can."
      >
        Who writes what
      </PageHeading>
      {view.people.length > 0 ? (
        <NameContributorsForm view={view} areaSlug={area} cancelHref={href} />
      ) : (
        <EmptyState title="Nobody can write for this service yet">
          Invite a contributor, or name a key contact on the partner’s page. Then say here who writes what.
        </EmptyState>
      )}
    </AreaPage>
  );
}
