import { AreaPage } from '@/components/areas/area-page';
import { InvitationTable } from '@/components/people/invitation-table';
import { PersonTable } from '@/components/people/person-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listInvitations } from '@/lib/people/invitations/queries';
import { listPeople } from '@/lib/people/queries';

export const metadata = { title: 'People' };

export default async function PeoplePage({ params }: PageProps<'/areas/[area]/people'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'person.list')) notFound();
  const [people, invitations] = await Promise.all([listPeople(actor), listInvitations(actor)]);
  const areaPath = `/areas/${area}`;
  const isLead = permitsSome(actor, 'person.import');
  return (
    <AreaPage actor={actor} breadcrumbs={[{ href: areaPath, label: actor.area.name }]}>
      <PageHeading
        lead={
          isLead
            ? 'Everyone who has a role in this area. What each may do follows from the role.'
            : 'Everyone who works for your partner here. You invite its contributors and auditors yourself.'
        }
        actions={<LinkButton href={`${areaPath}/people/invite`}>Invite somebody</LinkButton>}
      >
        People
      </PageHeading>
      {isLead ? (
        <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          <Link href={`${areaPath}/people/import`}>Invite many from a table</Link>
          <Link href={`${areaPath}/settings`}>Settings of this area</Link>
        </p>
      ) : null}
      <PersonTable people={people} areaPath={areaPath} />
      <Section
        id="invitations"
        heading="Invitations"
        lead="Those that nobody has accepted yet. The link in an invitation works for seven days."
      >
        {invitations.length > 0 ? (
          <InvitationTable invitations={invitations} areaPath={areaPath} />
        ) : (
          <EmptyState title="Nobody is waiting">
            Whoever you invite stands here until they have accepted. Begin with “Invite somebody”.
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
