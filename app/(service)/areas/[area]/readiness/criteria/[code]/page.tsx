import { AreaPage } from '@/components/areas/area-page';
import { CriterionReasons } from '@/components/readiness/criterion-reasons';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { findCriterion } from '@/lib/frameworks/evaluation-schedule';
import { getPartnerReadiness } from '@/lib/readiness/queries';

export const metadata = { title: 'Criterion' };

type Props = PageProps<'/areas/[area]/readiness/criteria/[code]'>;

export default async function CriterionPage({ params, searchParams }: Props) {
  const [{ area, code }, { framework }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const gathered = await getPartnerReadiness(actor, typeof framework === 'string' ? framework : null);
  const placed = gathered && findCriterion(gathered.pack, code);
  if (!gathered || !placed) notFound();
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        ...(gathered.isWholeArea ? [{ href: `/areas/${area}/readiness`, label: 'Readiness' }] : []),
        { href: `/areas/${area}/frameworks/${gathered.pack.code}`, label: 'Evaluation schedule' },
      ]}
    >
      <CriterionReasons gathered={gathered} placed={placed} areaPath={`/areas/${area}`} />
    </AreaPage>
  );
}
