import { AreaPage } from '@/components/areas/area-page';
import { Dashboard } from '@/components/readiness/dashboard';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getAreaReadiness } from '@/lib/readiness/queries';

export const metadata = { title: 'Readiness' };

export default async function ReadinessPage({ params, searchParams }: PageProps<'/areas/[area]/readiness'>) {
  const [{ area }, { framework }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const gathered = await getAreaReadiness(actor, typeof framework === 'string' ? framework : null);
  if (!gathered) notFound();
  return (
    <AreaPage actor={actor} width="wide">
      <Dashboard gathered={gathered} areaPath={`/areas/${area}`} />
    </AreaPage>
  );
}
