import { AreaPage } from '@/components/areas/area-page';
import { EvidenceViewer } from '@/components/evidence/evidence-viewer';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { viewFile } from '@/lib/evidence/viewing/queries';
import { versionNumberSchema, viewSchema } from '@/lib/evidence/viewing/schema';

export const metadata = { title: 'File of evidence' };

export default async function EvidenceFilePage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/evidence/[id]/versions/[version]'>) {
  const { area, id, version } = await params;
  const actor = await requireActor(area);
  const number = versionNumberSchema.safeParse(version);
  if (!number.success) notFound();
  const choice = viewSchema.parse(await searchParams);
  const view = await viewFile(actor, { evidenceItemId: id, number: number.data, ...choice });
  if (!view) notFound();
  const list = `/areas/${area}/evidence`;
  return (
    <AreaPage
      actor={actor}
      breadcrumbs={[
        { href: list, label: 'Evidence' },
        { href: `${list}/${view.evidenceItemId}`, label: view.title },
      ]}
    >
      <PageHeading caption={view.title}>{view.fileName}</PageHeading>
      {'sentence' in view ? (
        <InsetText>{view.sentence}</InsetText>
      ) : (
        <>
          <EvidenceViewer view={view} areaSlug={area} />
          <p className="mt-10 text-sm text-ink-soft">Looking at this file is itself recorded.</p>
        </>
      )}
    </AreaPage>
  );
}
