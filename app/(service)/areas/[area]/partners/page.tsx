import { AreaPage } from '@/components/areas/area-page';
import { PartnerTable } from '@/components/partners/partner-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listPartnerRows } from '@/lib/partners/queries';
import { todayOf } from '@/lib/platform/clock';
import { formatQuarter, quarterOf } from '@/lib/platform/days';

export const metadata = { title: 'Partners' };

export default async function PartnersPage({ params }: PageProps<'/areas/[area]/partners'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const partners = await listPartnerRows(actor);
  const areaPath = `/areas/${area}`;
  const add = permitsSome(actor, 'partner.add') ? (
    <LinkButton href={`${areaPath}/partners/new`}>Add a partner</LinkButton>
  ) : null;
  const people = permitsSome(actor, 'person.list') ? (
    <LinkButton href={`${areaPath}/people`} tone="secondary">
      People
    </LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead={`Who takes part, and whom to call. Every contact is confirmed each quarter; now for ${formatQuarter(quarterOf(todayOf(actor.area)))}.`}
        actions={
          <>
            {people}
            {add}
          </>
        }
      >
        Partners
      </PageHeading>
      {partners.length > 0 ? (
        <PartnerTable partners={partners} areaPath={areaPath} />
      ) : (
        <EmptyState title="No partners yet" action={add}>
          The council’s services, the police, the NHS, schools and charities will stand here, each with its key contact
          and the services that evaluate themselves.
        </EmptyState>
      )}
    </AreaPage>
  );
}
