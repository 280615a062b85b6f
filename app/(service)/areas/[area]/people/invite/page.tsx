import { AreaPage } from '@/components/areas/area-page';
import { InviteForm } from '@/components/people/invite-form';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listBoards } from '@/lib/boards/queries';
import { listInspections } from '@/lib/inspections/queries';
import { listActingPartners, listActingServices } from '@/lib/partners/queries';
import { invitableRoles, roleReach } from '@/lib/people/rules';

export const metadata = { title: 'Invite somebody' };

export default async function InvitePage({ params, searchParams }: PageProps<'/areas/[area]/people/invite'>) {
  const [{ area }, { partner, role: wanted }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'invitation.send')) notFound();
  const [partners, services, boards, inspections] = await Promise.all([
    listActingPartners(actor, 'invitation.send'),
    listActingServices(actor, 'invitation.send'),
    listBoards(actor),
    listInspections(actor),
  ]);
  const things = { area: [actor.area], partner: partners, board: boards, inspection: inspections };
  const roles = invitableRoles(actor.grants).filter((role) => things[roleReach(role)].length > 0);
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: `/areas/${area}/people`, label: 'People' }]}>
      <PageHeading lead="One role at a time. They get an e-mail with a link that works for seven days; nobody has a role before they have accepted.">
        Invite somebody
      </PageHeading>
      <InviteForm
        areaSlug={area}
        roles={roles}
        partners={partners}
        services={services}
        boards={boards}
        inspections={inspections.map(({ id, title }) => ({ id, name: title }))}
        chosen={{
          role: typeof wanted === 'string' ? wanted : undefined,
          partnerId: typeof partner === 'string' ? partner : undefined,
        }}
      />
    </AreaPage>
  );
}
