import { AreaPage } from '@/components/areas/area-page';
import { ProposeEvidenceForm } from '@/components/evidence/propose-evidence-form';
import { SameContent } from '@/components/evidence/uploads/waiting-uploads';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { criteriaFor } from '@/lib/evidence/criteria-for';
import { listCriterionGroups } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { getUpload } from '@/lib/evidence/uploads/queries';
import { titleFrom } from '@/lib/evidence/uploads/rules';
import { formatBytes } from '@/lib/platform/accepted-files';

export const metadata = { title: 'Describe a file' };

export default async function DescribeUploadPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/evidence/uploads/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const filters = evidenceFiltersSchema.parse(await searchParams);
  const [upload, groups] = await Promise.all([getUpload(actor, id), listCriterionGroups(actor)]);
  if (upload?.status !== 'received') notFound();
  const path = `/areas/${area}/evidence`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'Evidence' },
        { href: `${path}/new`, label: 'Add evidence' },
      ]}
    >
      <PageHeading
        caption={`${upload.fileName}, ${formatBytes(upload.sizeInBytes)}`}
        lead={`Evidence of ${upload.partnerName}. Someone else then accepts it, or says why not.`}
      >
        Describe this file
      </PageHeading>
      {upload.sameContent ? (
        <InsetText>
          <SameContent areaSlug={area} upload={upload} />
        </InsetText>
      ) : null}
      <ProposeEvidenceForm
        areaSlug={area}
        uploadId={upload.id}
        title={titleFrom(upload.fileName)}
        kind={filters.kind || undefined}
        criteria={criteriaFor(groups, filters)}
        groups={groups}
      />
    </AreaPage>
  );
}
