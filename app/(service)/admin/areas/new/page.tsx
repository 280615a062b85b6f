import { OperatorPage } from '@/components/areas/operator-page';
import { CreateAreaForm } from '@/components/frameworks/create-area-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requireOperator } from '@/lib/access/session';
import { listPacks } from '@/lib/frameworks/packs';

export const metadata = { title: 'Make an area' };

export default async function NewAreaPage() {
  const actor = await requireOperator();
  return (
    <OperatorPage actor={actor} width="narrow" breadcrumbs={[{ href: '/admin/areas', label: 'Areas' }]}>
      <PageHeading lead="It begins empty. Its inspection lead does the rest.">Make an area</PageHeading>
      <CreateAreaForm packs={listPacks()} />
    </OperatorPage>
  );
}
