import { AreaPage } from '@/components/areas/area-page';
import { AuditTable } from '@/components/case-files/audit-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listAudits } from '@/lib/case-files/audits/queries';

export const metadata = { title: 'Audits' };

export default async function AuditsPage({ params }: PageProps<'/areas/[area]/case-files/audits'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'case-audit.count')) notFound();
  const audits = await listAudits(actor);
  const areaPath = `/areas/${area}`;
  const open = permitsSome(actor, 'case-audit.open') ? (
    <LinkButton href={`${areaPath}/case-files/audits/new`}>Open an audit</LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/case-files`, label: 'Case files' }]}>
      <PageHeading
        lead="Case files read against one criterion each, with the grades that they were given."
        actions={open}
      >
        Audits
      </PageHeading>
      {audits.length > 0 ? (
        <AuditTable audits={audits} areaPath={areaPath} />
      ) : (
        <EmptyState title="No audits yet" action={open}>
          An audit reads a set of case files against one criterion. An inspection lead opens it, each partner reviews
          its own files, and someone else moderates.
        </EmptyState>
      )}
    </AreaPage>
  );
}
