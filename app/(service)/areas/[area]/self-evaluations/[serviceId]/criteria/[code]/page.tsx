import type { ReactNode } from 'react';
import { AreaPage } from '@/components/areas/area-page';
import { CriterionAudits } from '@/components/case-files/criterion-audits';
import { CriterionActions } from '@/components/findings/criterion-actions';
import { CriterionMeasures } from '@/components/measures/criterion-measures';
import { CommentsLink } from '@/components/self-evaluations/comments-link';
import { CriterionEvidenceList } from '@/components/self-evaluations/criterion-evidence-list';
import { EntryOrForm } from '@/components/self-evaluations/entry-or-form';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permits, permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listCriterionAudits } from '@/lib/case-files/audits/queries';
import { listCriterionActions } from '@/lib/findings/queries';
import { listCriterionMeasures } from '@/lib/measures/queries';
import { formatDay } from '@/lib/platform/days';
import { listCommentCounts } from '@/lib/self-evaluations/comments/queries';
import { getEntryPage } from '@/lib/self-evaluations/entries/queries';
import { joinedIn } from '@/lib/self-evaluations/entries/rules';
import { getFrameworkOfService } from '@/lib/self-evaluations/queries';

export const metadata = { title: 'Answer a criterion' };

export default async function CriterionEntryPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/self-evaluations/[serviceId]/criteria/[code]'>) {
  const { area, serviceId, code } = await params;
  const actor = await requireActor(area);
  const asked = await searchParams;
  const framework = await getFrameworkOfService(actor, serviceId, asked.framework);
  const view = framework && (await getEntryPage(actor, framework.code, serviceId, code, joinedIn(asked.joined)));
  if (!view) notFound();
  const { criterion, service, position } = view;
  const about = [actor, view.framework.code, criterion.code, service.partnerId] as const;
  const [audits, actions, measures] = await Promise.all([
    listCriterionAudits(...about),
    listCriterionActions(...about),
    listCriterionMeasures(...about),
  ]);
  const maySpeak = permits(actor, 'self-evaluation.comment', { partnerId: service.partnerId, serviceId });
  const comments = view.selfEvaluationId ? await listCommentCounts(actor, view.selfEvaluationId) : [];
  const areaPath = `/areas/${area}`;
  const listPath = `${areaPath}/self-evaluations`;
  const path = `${listPath}/${serviceId}/criteria/${criterion.code}`;
  const query = `?framework=${view.framework.code}`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: `${listPath}${query}`, label: 'Self-evaluations' },
        { href: `${listPath}/${serviceId}${query}`, label: service.name },
      ]}
    >
      <PageHeading
        caption={`${criterion.elementLabel}, ${position.at} of ${position.of}`}
        lead={view.dueOn ? `${service.name}, ${service.partnerName}. Due ${formatDay(view.dueOn)}.` : service.name}
      >
        {criterion.label}
      </PageHeading>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <section aria-labelledby="good" className="lg:col-start-2">
          <h2 id="good" className="mb-2 text-lg">
            What good looks like
          </h2>
          <div className="grid gap-3 border-l-4 border-accent bg-accent-wash px-5 py-4">
            <p className="font-semibold">{criterion.summary}</p>
            <p>{criterion.good}</p>
          </div>
        </section>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <EntryOrForm view={view} areaSlug={area} listHref={`${listPath}/${serviceId}${query}`} />
        </div>
        <div className="grid content-start gap-8 lg:col-start-2">
          {maySpeak && (view.entry || view.agreedBefore) ? (
            <Beside id="said" heading="What is said of it">
              <ul className="grid list-none gap-2 p-0 print:hidden">
                {view.entry ? (
                  <li>
                    <CommentsLink counts={comments} criterion={criterion} href={`${path}/comments${query}`} />
                  </li>
                ) : null}
                <li>
                  <Link href={`${path}/versions${query}`}>Versions, and who wrote what</Link>
                </li>
              </ul>
            </Beside>
          ) : null}
          <Beside id="evidence" heading={`Evidence held by ${service.partnerName}`}>
            <CriterionEvidenceList
              evidence={view.evidence}
              areaPath={areaPath}
              writing={
                view.canWrite && view.entry
                  ? { areaSlug: area, serviceId, frameworkCode: view.framework.code, criterionCode: criterion.code }
                  : undefined
              }
              addHref={
                view.canAddEvidence
                  ? `${areaPath}/evidence/new?criterion=${criterion.code}&partner=${service.partnerSlug}&framework=${view.framework.code}`
                  : undefined
              }
            />
          </Beside>
          {permitsSome(actor, 'case-audit.count') ? (
            <Beside id="audits" heading="Case file audits">
              <CriterionAudits audits={audits} areaPath={areaPath} />
            </Beside>
          ) : null}
          <Beside id="actions" heading="Open actions">
            <CriterionActions actions={actions} areaPath={areaPath} />
          </Beside>
          <Beside id="measures" heading="Measures">
            <CriterionMeasures measures={measures} areaPath={areaPath} />
          </Beside>
        </div>
      </div>
    </AreaPage>
  );
}

type BesideProps = { id: string; heading: string; children: ReactNode };

/** Something that is known about the criterion, beside the answer. */
function Beside({ id, heading, children }: BesideProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg">
        {heading}
      </h2>
      {children}
    </section>
  );
}
