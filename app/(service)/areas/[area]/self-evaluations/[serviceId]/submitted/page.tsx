import { redirect } from 'next/navigation';
import { AreaPage } from '@/components/areas/area-page';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { Link } from '@/components/ui/link';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { formatInstant } from '@/lib/platform/days';
import { getFrameworkOfService, getSelfEvaluation } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Self-evaluation sent' };

export default async function SubmittedSelfEvaluationPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/submitted'>) {
  const { area, serviceId } = await params;
  const actor = await requireActor(area);
  const framework = await getFrameworkOfService(actor, serviceId, (await searchParams).framework);
  const view = framework && (await getSelfEvaluation(actor, framework.code, serviceId));
  if (!view) notFound();
  const listPath = `/areas/${area}/self-evaluations?framework=${view.framework.code}`;
  const path = `/areas/${area}/self-evaluations/${serviceId}?framework=${view.framework.code}`;
  if (view.current?.status !== 'submitted') redirect(path);
  const { submitted, cycle } = view.current;
  return (
    <AreaPage actor={actor} width="narrow">
      <ConfirmationPanel title="Self-evaluation sent">
        {view.service.name}, {cycle}
      </ConfirmationPanel>
      <h2 className="mb-3">What happens next</h2>
      <div className="grid gap-4">
        {submitted ? (
          <p>
            Sent by {submitted.byName} on {formatInstant(submitted.at)}.
          </p>
        ) : null}
        <p>
          Someone in the task group reads it and agrees it, or returns it with a reason. You will find their answer in
          your notifications. Until then nothing in it can be changed.
        </p>
        <p>
          <Link href={path}>Read what was sent</Link>
        </p>
        <p>
          <Link href={listPath}>Back to all self-evaluations</Link>
        </p>
      </div>
    </AreaPage>
  );
}
