import { AreaPage } from '@/components/areas/area-page';
import { ApplyImportForm } from '@/components/people/import-apply-form';
import { ImportTable } from '@/components/people/import-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getPeopleImport } from '@/lib/people/imports/queries';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Check who is invited' };

export default async function PeopleImportPage({ params }: PageProps<'/areas/[area]/people/import/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const table = await getPeopleImport(actor, id);
  if (!table) notFound();
  const { rows, toInvite } = table;
  const importPath = `/areas/${area}/people/import`;
  const again = (
    <p>
      <a href={importPath}>Choose another table</a>
    </p>
  );
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: importPath, label: 'Invite people from a table' }]}>
      <PageHeading
        caption={table.fileName}
        lead={
          table.isApplied
            ? undefined
            : `${counted(rows.length, 'row')}, no faults. ${counted(toInvite, 'invitation')} will be sent, and nothing else will happen.`
        }
      >
        Check who is invited
      </PageHeading>
      {table.isApplied ? (
        <EmptyState title="Everybody in this table who needed an invitation has one">
          Its rows are no longer kept. <a href={`/areas/${area}/people`}>See who is invited</a>
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <ImportTable rows={rows} />
          {toInvite > 0 ? <ApplyImportForm areaSlug={area} importId={table.id} toInvite={toInvite} /> : null}
          {again}
        </div>
      )}
    </AreaPage>
  );
}
