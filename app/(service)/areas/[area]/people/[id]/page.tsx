import { AreaPage } from '@/components/areas/area-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { roleLabels, roleWords } from '@/lib/people/labels';
import { getPersonOfArea } from '@/lib/people/queries';
import { formatDay } from '@/lib/platform/days';

export const metadata = { title: 'Person' };

export default async function PersonPage({ params }: PageProps<'/areas/[area]/people/[id]'>) {
  const { area, id } = await params;
  const actor = await requireActor(area);
  const person = await getPersonOfArea(actor, id);
  if (!person) notFound();
  const path = `/areas/${area}/people`;
  const mayLeave = permitsSome(actor, 'person.leave') && person.id !== actor.personId && person.roles.length > 0;
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: path, label: 'People' }]}>
      <PageHeading lead={<span className="wrap-anywhere">{person.email}</span>}>{person.name}</PageHeading>
      <Section heading="Roles">
        {person.roles.length > 0 ? (
          <SummaryList
            rows={person.roles.map((role) => ({
              label: roleLabels[role.role],
              value: `${role.reachName ?? 'The whole area'}${role.endsOn ? `, until ${formatDay(role.endsOn)}` : ''}`,
              ...(role.allowed.end && {
                action: { href: `${path}/${id}/roles/${role.id}`, label: 'End', about: `the role ${roleWords(role)}` },
              }),
            }))}
          />
        ) : (
          <EmptyState title="No role now">
            What they did here stays under their name. Invite them again to give them a role.
          </EmptyState>
        )}
      </Section>
      {mayLeave ? (
        <Section
          heading="When they leave"
          lead="Everything that they own here is handed over on one page, and their roles end."
        >
          <Link href={`${path}/${id}/leave`}>Record that {person.name} leaves</Link>
        </Section>
      ) : null}
    </AreaPage>
  );
}
