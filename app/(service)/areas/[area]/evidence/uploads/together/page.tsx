import { AreaPage } from '@/components/areas/area-page';
import { ProposeTogetherForm } from '@/components/evidence/propose-together-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { criteriaFor } from '@/lib/evidence/criteria-for';
import { listCriterionGroups } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { listUploads } from '@/lib/evidence/uploads/queries';
import { titleFrom } from '@/lib/evidence/uploads/rules';
import { togetherSchema } from '@/lib/evidence/uploads/schema';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Describe files together' };

export default async function DescribeTogetherPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/evidence/uploads/together'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'evidence.propose')) notFound();
  const { ids, ...query } = await searchParams;
  const filters = evidenceFiltersSchema.parse(query);
  const wanted = togetherSchema.parse(ids);
  const [uploads, groups] = await Promise.all([listUploads(actor), listCriterionGroups(actor)]);
  const files = uploads.filter(({ id, status }) => status === 'received' && wanted.includes(id));
  const partnerNames = [...new Set(files.map(({ partnerName }) => partnerName))];
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
      {files.length > 1 && partnerNames.length === 1 ? (
        <>
          <PageHeading
            caption={partnerNames[0]}
            lead="Give each its title. What you say below that is said of all of them, and each becomes evidence of its own."
          >
            Describe {counted(files.length, 'file')} together
          </PageHeading>
          <ProposeTogetherForm
            areaSlug={area}
            files={files.map(({ id, fileName }) => ({ id, fileName, title: titleFrom(fileName) }))}
            kind={filters.kind || undefined}
            criteria={criteriaFor(groups, filters)}
            groups={groups}
          />
        </>
      ) : (
        <>
          <PageHeading>Describe files together</PageHeading>
          <EmptyState
            title="Choose two or more files of the same organisation"
            action={<a href={`${path}/new#waiting`}>Choose the files</a>}
          >
            Files that are alike, such as the minutes of four meetings, can be described in one go.
          </EmptyState>
        </>
      )}
    </AreaPage>
  );
}
