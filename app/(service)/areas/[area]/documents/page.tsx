import { AreaPage } from '@/components/areas/area-page';
import { DocumentTable } from '@/components/documents/document-table';
import { RequestDocumentForm } from '@/components/documents/request-document-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listDocuments } from '@/lib/documents/queries';
import { KEPT_DAYS } from '@/lib/documents/rules';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';

export const metadata = { title: 'Your documents' };

export default async function DocumentsPage({ params }: PageProps<'/areas/[area]/documents'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'document.request')) notFound();
  const [documents, frameworks] = await Promise.all([listDocuments(actor), listAdoptedFrameworks(actor)]);
  const areaPath = `/areas/${area}`;
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead={`Files that you asked for. Only you can open them here, and they are removed after ${KEPT_DAYS} days.`}
      >
        Your documents
      </PageHeading>
      {documents.length > 0 ? (
        <DocumentTable documents={documents} areaPath={areaPath} />
      ) : (
        <EmptyState title="No documents yet">
          <a href={`${areaPath}/self-evaluations`}>Open a service’s self-evaluation</a> and build it as a Word file or a
          PDF: its criteria numbered as in the schedule, its evidence listed at the end, its marking on every page.
        </EmptyState>
      )}
      {frameworks.length > 0 ? (
        <Section
          heading="Grades of every service"
          lead="An Excel workbook of what services have agreed: criteria down, services across, a sheet for each element."
        >
          <RequestDocumentForm
            areaSlug={area}
            kind="grades"
            frameworks={frameworks.map(({ code, pack }) => ({ code, title: pack.title }))}
          />
        </Section>
      ) : null}
    </AreaPage>
  );
}
