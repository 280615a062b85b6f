import { AreaTable } from '@/components/areas/area-table';
import { OperatorPage } from '@/components/areas/operator-page';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requireOperator } from '@/lib/access/session';
import { listAreas } from '@/lib/areas/queries';

export const metadata = { title: 'Areas' };

export default async function AreasPage() {
  const actor = await requireOperator();
  const areas = await listAreas(actor);
  const add = <LinkButton href="/admin/areas/new">Make an area</LinkButton>;
  return (
    <OperatorPage actor={actor}>
      <PageHeading
        lead="Each area keeps its own partners, people and records. Operators make areas and see nothing of their content."
        actions={add}
      >
        Areas
      </PageHeading>
      {areas.length > 0 ? (
        <AreaTable areas={areas} />
      ) : (
        <EmptyState title="No areas yet" action={add}>
          Make the first area and name its inspection lead, who then adds partners and people.
        </EmptyState>
      )}
    </OperatorPage>
  );
}
