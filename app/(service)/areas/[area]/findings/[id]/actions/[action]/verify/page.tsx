import { AreaPage } from '@/components/areas/area-page';
import { ActionEvidenceList } from '@/components/findings/action-evidence';
import { VerifyActionForm } from '@/components/findings/verify-action-form';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { listActionEvidence } from '@/lib/findings/evidence/queries';
import { getFinding } from '@/lib/findings/queries';

export const metadata = { title: 'Verify the effect' };

type Props = PageProps<'/areas/[area]/findings/[id]/actions/[action]/verify'>;

export default async function VerifyActionPage({ params }: Props) {
  const { area, id, action: actionId } = await params;
  const actor = await requireActor(area);
  const finding = await getFinding(actor, id);
  const action = finding?.actions.find((one) => one.id === actionId);
  if (!finding || !action?.allowed.verify) notFound();
  const evidence = (await listActionEvidence(actor, id)).get(action.id) ?? [];
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/findings`, label: 'Findings' },
        { href: `/areas/${area}/findings/${id}`, label: `Finding ${finding.number}` },
      ]}
    >
      <PageHeading caption={action.title} lead="Verified means: the effect is there, and you have seen what shows it.">
        Verify the effect
      </PageHeading>
      {evidence.length > 0 ? (
        <Section heading="What shows the effect">
          <ActionEvidenceList evidence={evidence} areaPath={`/areas/${area}`} />
        </Section>
      ) : null}
      <VerifyActionForm areaSlug={area} findingId={id} action={action} />
    </AreaPage>
  );
}
