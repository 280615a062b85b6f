import { AreaPage } from '@/components/areas/area-page';
import { DocumentState } from '@/components/documents/document-state';
import { RequestDocumentForm } from '@/components/documents/request-document-form';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { documentFormatLabels, documentKindLabels, documentStatusLabels } from '@/lib/documents/labels';
import { getDocument } from '@/lib/documents/queries';
import { markingLabels } from '@/lib/evidence/labels';
import { getPack } from '@/lib/frameworks/packs';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

export const metadata = { title: 'Document' };

export default async function DocumentPage({ params }: PageProps<'/areas/[area]/documents/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const document = await getDocument(actor, id);
  if (!document) notFound();
  const { kind, format, frameworkCode, subjectId, sizeInBytes, sha256 } = document;
  const areaPath = `/areas/${area}`;
  const state = documentStatusLabels[document.status];
  const isToBeAskedAgain = document.isLate || document.status === 'failed';
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: `${areaPath}/documents`, label: 'Your documents' }]}>
      <PageHeading caption={documentKindLabels[kind]} status={<Tag tone={state.tone}>{state.label}</Tag>}>
        {document.fileName}
      </PageHeading>
      <DocumentState document={document} areaPath={areaPath} />
      <Section heading="About this document">
        <SummaryList
          rows={[
            { label: 'Kind of file', value: documentFormatLabels[format].label },
            { label: 'Marking', value: markingLabels[document.marking] },
            { label: 'Asked for', value: formatInstant(document.requestedAt) },
            ...(sizeInBytes === null ? [] : [{ label: 'Size', value: formatBytes(sizeInBytes) }]),
            ...(sha256 ? [{ label: 'SHA-256', value: <span className="break-all">{sha256}</span> }] : []),
          ]}
        />
      </Section>
      {isToBeAskedAgain ? (
        <Section heading="Ask for it once more">
          <RequestDocumentForm
            areaSlug={area}
            kind={kind}
            subjectId={subjectId ?? undefined}
            frameworks={[{ code: frameworkCode, title: getPack(frameworkCode).title }]}
          />
        </Section>
      ) : null}
    </AreaPage>
  );
}
