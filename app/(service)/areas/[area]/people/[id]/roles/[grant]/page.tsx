import { AreaPage } from '@/components/areas/area-page';
import { EndRoleForm } from '@/components/people/end-role-form';
import { PageHeading } from '@/components/ui/page-heading';
import { WarningText } from '@/components/ui/warning-text';
import { notFound } from '@/lib/access/not-found';
import { requireActor } from '@/lib/access/session';
import { roleWords } from '@/lib/people/labels';
import { getPersonOfArea } from '@/lib/people/queries';

export const metadata = { title: 'End a role' };

export default async function EndRolePage({ params }: PageProps<'/areas/[area]/people/[id]/roles/[grant]'>) {
  const { area, id, grant } = await params;
  const actor = await requireActor(area);
  const person = await getPersonOfArea(actor, id);
  const role = person?.roles.find((one) => one.id === grant);
  if (!person || !role?.allowed.end) notFound();
  const path = `/areas/${area}/people`;
  return (
    <AreaPage
      actor={actor}
      width="narrow"
      breadcrumbs={[
        { href: path, label: 'People' },
        { href: `${path}/${id}`, label: person.name },
      ]}
    >
      <PageHeading caption={person.name}>End this role?</PageHeading>
      <p className="text-lg">{roleWords(role)}</p>
      <WarningText>
        It ends at once, and {person.name} is signed out everywhere. What they have written stays. To give them the role
        again, invite them again.
      </WarningText>
      <EndRoleForm areaSlug={area} grantId={role.id} backHref={`${path}/${id}`} />
    </AreaPage>
  );
}
