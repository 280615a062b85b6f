import { AreaPage } from '@/components/areas/area-page';
import { ChildAtRiskStepForm } from '@/components/case-files/child-at-risk-step-form';
import { ChildAtRiskTimeline } from '@/components/case-files/child-at-risk-timeline';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { stateLabels, stepHeadings } from '@/lib/case-files/children-at-risk/labels';
import { getChildAtRisk } from '@/lib/case-files/children-at-risk/queries';

export const metadata = { title: 'Child at risk' };

export default async function ChildAtRiskPage({ params }: PageProps<'/areas/[area]/case-files/children-at-risk/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const record = await getChildAtRisk(actor, id);
  if (!record) notFound();
  const path = `/areas/${area}/case-files`;
  const { label, tone } = stateLabels[record.state];
  const { caseFile, nextStep, mayStep } = record;
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: path, label: 'Case files' }]}>
      <PageHeading
        caption={`Child at risk, ${record.partnerName}`}
        status={<Tag tone={tone}>{label}</Tag>}
        lead={
          caseFile ? (
            <>
              Raised from a <Link href={`${path}/audits/${caseFile.auditId}/files/${caseFile.id}`}>case file</Link> of
              an audit.
            </>
          ) : null
        }
      >
        {record.reference}
      </PageHeading>
      <Section heading="From raised to safe">
        <ChildAtRiskTimeline record={record} />
      </Section>
      {nextStep ? (
        <Section heading={stepHeadings[nextStep]}>
          {mayStep === 'yes' ? <ChildAtRiskStepForm areaSlug={area} record={record} step={nextStep} /> : null}
          {mayStep === 'raiser' ? <InsetText>You raised this record, so someone else must close it.</InsetText> : null}
          {mayStep === 'no' ? (
            <InsetText>
              The key contact or deputy of {record.partnerName}, or an inspection lead, records this.
            </InsetText>
          ) : null}
        </Section>
      ) : null}
      <p className="mt-10 text-sm text-ink-soft">Reading this record is itself recorded.</p>
    </AreaPage>
  );
}
