import { AreaPage } from '@/components/areas/area-page';
import { AddCaseFileForm } from '@/components/case-files/add-case-file-form';
import { CaseFilesByState } from '@/components/case-files/case-files-by-state';
import { GradeTable } from '@/components/case-files/grade-table';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getAudit } from '@/lib/case-files/audits/queries';
import { formatDay } from '@/lib/platform/days';

export const metadata = { title: 'Audit' };

export default async function AuditPage({ params, searchParams }: PageProps<'/areas/[area]/case-files/audits/[id]'>) {
  const [{ area, id }, { state }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  const audit = await getAudit(actor, id);
  if (!audit) notFound();
  const path = `/areas/${area}/case-files`;
  const { total, reviewed, moderated, caseFiles } = audit;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: path, label: 'Case files' },
        { href: `${path}/audits`, label: 'Audits' },
      ]}
    >
      <PageHeading caption="Audit">{audit.title}</PageHeading>
      <SummaryList
        rows={[
          { label: 'Tests', value: audit.criterion.label },
          { label: 'Framework', value: audit.frameworkTitle },
          { label: 'Why and how', value: <p className="max-w-prose whitespace-pre-line">{audit.method}</p> },
          { label: 'Opened', value: formatDay(audit.openedOn) },
          ...(audit.closedOn ? [{ label: 'Closed', value: formatDay(audit.closedOn) }] : []),
          ...(total > 0
            ? [
                {
                  label: 'Reviewed',
                  value: <ProgressBar value={reviewed} max={total} label={`${reviewed} of ${total}`} />,
                },
                {
                  label: 'Moderated',
                  value: <ProgressBar value={moderated} max={total} label={`${moderated} of ${total}`} tone="good" />,
                },
              ]
            : []),
        ]}
      />
      {total > 0 ? (
        <Section heading="Grades" lead="Counts of case files. Grades are words, and are never averaged.">
          <GradeTable audit={audit} />
        </Section>
      ) : null}
      {caseFiles === null ? (
        <InsetText>
          You see counts only. Case files are read by the partner that holds them and the inspection lead.
        </InsetText>
      ) : (
        <Section heading="Case files">
          {caseFiles.length > 0 ? (
            <CaseFilesByState caseFiles={caseFiles} auditPath={`${path}/audits/${audit.id}`} state={state} />
          ) : (
            <EmptyState title="No case files yet">
              Each case file is added by a local reference, then reviewed by its own partner and moderated by someone
              else.
            </EmptyState>
          )}
        </Section>
      )}
      {audit.addableFor.length > 0 ? (
        <Section heading="Add a case file">
          <AddCaseFileForm areaSlug={area} audit={audit} />
        </Section>
      ) : null}
    </AreaPage>
  );
}
