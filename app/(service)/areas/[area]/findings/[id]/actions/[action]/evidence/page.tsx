import { AreaPage } from '@/components/areas/area-page';
import { AddActionEvidenceForm, ChangeActionEvidence } from '@/components/findings/action-evidence-forms';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { getActionEvidenceForm } from '@/lib/findings/evidence/queries';

export const metadata = { title: 'Evidence of the effect' };

type Props = PageProps<'/areas/[area]/findings/[id]/actions/[action]/evidence'>;

export default async function ActionEvidencePage({ params }: Props) {
  const { area, id, action: actionId } = await params;
  const actor = await requireActor(area);
  const form = await getActionEvidenceForm(actor, actionId);
  if (form?.action.findingId !== id) notFound();
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: `/areas/${area}/findings`, label: 'Findings' },
        { href: `/areas/${area}/findings/${id}`, label: `Finding ${form.action.findingNumber}` },
      ]}
    >
      <PageHeading
        caption={form.action.title}
        lead="What shows that the action worked. Whoever verifies it reads this first."
      >
        Evidence of the effect
      </PageHeading>
      {form.evidence.length > 0 ? (
        <Section heading="Beside the action">
          <ChangeActionEvidence areaSlug={area} form={form} />
        </Section>
      ) : null}
      <Section heading="Add evidence">
        {form.offered.length > 0 ? (
          <AddActionEvidenceForm areaSlug={area} form={form} />
        ) : (
          <EmptyState title="No evidence to choose from">
            Bring it under evidence first. Then it can be put beside this action.
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
