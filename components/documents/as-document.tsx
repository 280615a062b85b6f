import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import type { DocumentKind } from '@/lib/documents/rules';
import { RequestDocumentForm } from './request-document-form';

type AsDocumentProps = {
  areaSlug: string;
  kind: DocumentKind;
  subjectId: string;
  framework: { code: string; title: string };
};

/** Below what can be read: the same as a file to send on or to print, for whoever reads it. */
export function AsDocument({ areaSlug, kind, subjectId, framework }: AsDocumentProps) {
  return (
    <div className="mt-12 print:hidden">
      <Section heading="As a document">
        <Details summary="Build a Word file or a PDF of it">
          <RequestDocumentForm areaSlug={areaSlug} kind={kind} subjectId={subjectId} frameworks={[framework]} />
        </Details>
        <p>
          <a href={`/areas/${areaSlug}/documents`}>Your documents</a> holds what you have asked for before.
        </p>
      </Section>
    </div>
  );
}
