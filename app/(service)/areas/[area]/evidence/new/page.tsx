import { AreaPage } from '@/components/areas/area-page';
import { ChoosePartnerForm } from '@/components/evidence/uploads/choose-partner-form';
import { UploadFiles } from '@/components/evidence/uploads/upload-files';
import { WaitingUploads } from '@/components/evidence/uploads/waiting-uploads';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listEvidencePartners } from '@/lib/evidence/queries';
import { evidenceFiltersSchema } from '@/lib/evidence/schema';
import { listUploads } from '@/lib/evidence/uploads/queries';

export const metadata = { title: 'Add evidence' };

export default async function NewEvidencePage({ params, searchParams }: PageProps<'/areas/[area]/evidence/new'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  const { criterion, framework, partner, kind } = evidenceFiltersSchema.parse(await searchParams);
  const [allPartners, uploads] = await Promise.all([listEvidencePartners(actor), listUploads(actor)]);
  const partners = allPartners.filter(({ mayPropose }) => mayPropose);
  if (partners.length === 0) notFound();
  const [only] = partners.length === 1 ? partners : [];
  const chosen = only ?? partners.find(({ slug }) => slug === partner);
  const about = { ...(criterion ? { criterion } : {}), ...(framework ? { framework } : {}), ...(kind ? { kind } : {}) };
  const query = { ...about, ...(chosen && !only ? { partner: chosen.slug } : {}) };
  const ended = uploads.filter(({ status }) => status !== 'receiving');
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/evidence`, label: 'Evidence' }]}>
      <PageHeading
        caption={chosen && !only ? chosen.name : undefined}
        lead="First send the files, as many as you like. Then say what each shows; someone else accepts it, or says why not."
      >
        Add evidence
      </PageHeading>
      {chosen ? (
        <UploadFiles
          key={chosen.id}
          to={{ areaSlug: area, personId: actor.personId, partnerId: chosen.id, itemId: null }}
          query={query}
          unfinished={uploads.filter(
            ({ status, partnerId, item }) => status === 'receiving' && partnerId === chosen.id && item === null,
          )}
          endedIds={ended.map((upload) => upload.id)}
        />
      ) : (
        <ChoosePartnerForm partners={partners} hidden={about} />
      )}
      <Section id="waiting" heading="Files waiting to be described" lead="Only you see them, until you describe them.">
        <WaitingUploads areaSlug={area} uploads={ended} query={query} />
      </Section>
    </AreaPage>
  );
}
