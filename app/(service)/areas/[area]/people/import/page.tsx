import { AreaPage } from '@/components/areas/area-page';
import { ImportForm } from '@/components/people/import-form';
import { ImportWords } from '@/components/people/import-words';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getImportWords } from '@/lib/people/imports/queries';

export const metadata = { title: 'Invite people from a table' };

export default async function ImportPeoplePage({ params }: PageProps<'/areas/[area]/people/import'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const words = await getImportWords(actor);
  if (!words) notFound();
  const peoplePath = `/areas/${area}/people`;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: peoplePath, label: 'People' }]}>
      <PageHeading lead="The whole table is checked first, row by row. Nobody is invited before you have seen who.">
        Invite people from a table
      </PageHeading>
      <p className="mb-2">
        <a href={`${peoplePath}/import/template`}>Download an empty table</a> and fill in one row for each person and
        role.
      </p>
      <ImportWords words={words} />
      <ImportForm areaSlug={area} />
    </AreaPage>
  );
}
