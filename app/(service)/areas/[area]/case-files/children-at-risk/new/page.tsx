import { AreaPage } from '@/components/areas/area-page';
import { RaiseChildAtRiskForm } from '@/components/case-files/raise-child-at-risk-form';
import { PageHeading } from '@/components/ui/page-heading';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getRaiseForm } from '@/lib/case-files/children-at-risk/queries';

export const metadata = { title: 'Raise a child at risk' };

export default async function RaiseChildAtRiskPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/case-files/children-at-risk/new'>) {
  const [{ area }, { file }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const form = await getRaiseForm(actor, typeof file === 'string' ? file : undefined);
  if (!form) notFound();
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `${areaPath}/case-files`, label: 'Case files' }]}>
      <PageHeading>Raise a child at risk now</PageHeading>
      <WarningText>Tell a manager now, by voice. If a child is in immediate danger, call 999 first.</WarningText>
      <p className="mb-8">
        This opens a record at once and tells the inspection leads. Then a manager is to be told within the hour, and
        the child seen today.
      </p>
      <RaiseChildAtRiskForm areaSlug={area} form={form} />
    </AreaPage>
  );
}
