import { AreaPage } from '@/components/areas/area-page';
import { CycleSourceForm } from '@/components/self-evaluations/cycle-source-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { chosenFramework } from '@/lib/frameworks/queries';
import { listCycles } from '@/lib/self-evaluations/cycles/queries';

export const metadata = { title: 'Start a cycle' };

export default async function StartCyclePage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/cycles/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const framework = await chosenFramework(actor, (await searchParams).framework);
  if (!framework || !permitsSome(actor, 'self-evaluation.plan')) notFound();
  const useful = (await listCycles(actor)).filter(({ agreed }) => agreed > 0);
  const isOwn = ({ frameworkCode }: { frameworkCode: string }) => frameworkCode === framework.code;
  const sources = [...useful.filter(isOwn), ...useful.filter((cycle) => !isOwn(cycle))];
  const path = `/areas/${area}/self-evaluations/cycles`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[{ href: `${path}?framework=${framework.code}`, label: 'Cycles of self-evaluation' }]}
    >
      <PageHeading
        caption={framework.pack.title}
        lead="First choose what services begin from. On the next page you see what will happen to each of them before anything does."
      >
        Start a cycle
      </PageHeading>
      <CycleSourceForm sources={sources} frameworkCode={framework.code} action={`${path}/new/check`} />
    </AreaPage>
  );
}
