import { AreaPage } from '@/components/areas/area-page';
import { ResendForm, WithdrawForm } from '@/components/people/invitation-forms';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { invitationLabels } from '@/lib/people/invitations/labels';
import { getInvitation } from '@/lib/people/invitations/queries';
import { roleWords } from '@/lib/people/labels';
import { formatDay } from '@/lib/platform/days';

export const metadata = { title: 'Invitation' };

export default async function InvitationPage({ params }: PageProps<'/areas/[area]/people/invite/[invitation]'>) {
  const { area, invitation: id } = await params;
  const actor = await requireActor(area);
  const invitation = await getInvitation(actor, id);
  if (!invitation) notFound();
  const { allowed, state } = invitation;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/people`, label: 'People' }]}>
      <PageHeading
        caption="Invitation"
        status={<Tag tone={invitationLabels[state].tone}>{invitationLabels[state].label}</Tag>}
      >
        {invitation.name}
      </PageHeading>
      <SummaryList
        rows={[
          { label: 'E-mail', value: invitation.email },
          { label: 'Role', value: roleWords(invitation) },
          { label: 'Sent', value: formatDay(invitation.sentOn) },
          { label: state === 'expired' ? 'Expired' : 'Works until', value: formatDay(invitation.expiresOn) },
        ]}
      />
      {allowed.resend ? (
        <Section
          heading="Send it again"
          lead="A new link goes to the same address and works for seven days. The links sent before stop working."
        >
          <ResendForm areaSlug={area} invitation={invitation} />
        </Section>
      ) : null}
      {allowed.withdraw ? (
        <Section
          heading="Withdraw it"
          lead="The link stops working at once. You can invite the same person again later."
        >
          <WithdrawForm areaSlug={area} invitation={invitation} />
        </Section>
      ) : null}
    </AreaPage>
  );
}
