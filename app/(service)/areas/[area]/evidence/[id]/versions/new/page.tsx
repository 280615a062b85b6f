import { AreaPage } from '@/components/areas/area-page';
import { ReplaceEvidenceFileForm } from '@/components/evidence/replace-evidence-file-form';
import { UploadFiles } from '@/components/evidence/uploads/upload-files';
import { SameContent, WaitingUploads } from '@/components/evidence/uploads/waiting-uploads';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getEvidence } from '@/lib/evidence/queries';
import type { EvidenceView } from '@/lib/evidence/types';
import { listUploads } from '@/lib/evidence/uploads/queries';
import { formatBytes } from '@/lib/platform/accepted-files';
import { formatInstant } from '@/lib/platform/days';

export const metadata = { title: 'Send a newer file' };

export default async function NewVersionPage({
  params,
  searchParams,
}: PageProps<'/areas/[area]/evidence/[id]/versions/new'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const [evidence, allUploads] = await Promise.all([getEvidence(actor, id), listUploads(actor)]);
  if (!evidence?.allowed.replaceFile) notFound();
  const path = `/areas/${area}/evidence`;
  const { version, periodFromOn, periodToOn } = evidence;
  const fields = { id, version, periodFromOn, periodToOn };
  const uploads = allUploads.filter(({ item }) => item?.id === id);
  const ended = uploads.filter(({ status }) => status !== 'receiving');
  const { upload: asked } = await searchParams;
  const upload = ended.find((one) => one.id === asked && one.status === 'received');
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'Evidence' },
        { href: `${path}/${id}`, label: evidence.title },
      ]}
    >
      <PageHeading caption={evidence.title} lead="The last file is kept beside it.">
        {upload ? 'Give the dates of the newer file' : 'Send a newer file'}
      </PageHeading>
      <NewestFile evidence={evidence} />
      {upload ? (
        <>
          <p className="mb-6">
            To follow it: <strong>{upload.fileName}</strong>, {formatBytes(upload.sizeInBytes)}
          </p>
          <SameContent areaSlug={area} upload={upload} />
          <ReplaceEvidenceFileForm
            areaSlug={area}
            evidence={fields}
            newestNumber={evidence.versions[0]?.number ?? 1}
            uploadId={upload.id}
          />
        </>
      ) : (
        <>
          <UploadFiles
            to={{ areaSlug: area, personId: actor.personId, partnerId: evidence.partnerId, itemId: id }}
            query={{}}
            unfinished={uploads.filter(({ status }) => status === 'receiving')}
            endedIds={ended.map((upload) => upload.id)}
          />
          {ended.length > 0 ? (
            <Section id="waiting" heading="Sent, not yet put in its place" lead="Only you see it.">
              <WaitingUploads areaSlug={area} uploads={ended} query={{}} />
            </Section>
          ) : null}
        </>
      )}
    </AreaPage>
  );
}

function NewestFile({ evidence }: { evidence: EvidenceView }) {
  const [newest] = evidence.versions;
  return (
    <>
      {evidence.decisionReason ? <InsetText>It was declined: {evidence.decisionReason}</InsetText> : null}
      {evidence.status === 'accepted' ? (
        <InsetText>
          It then waits for a decision again, and does not count towards readiness until it is accepted.
        </InsetText>
      ) : null}
      {newest ? (
        <p className="mb-6">
          The newest file now: <strong>{newest.fileName}</strong>, sent by {newest.uploadedByName} on{' '}
          {formatInstant(newest.uploadedAt)}
        </p>
      ) : null}
    </>
  );
}
