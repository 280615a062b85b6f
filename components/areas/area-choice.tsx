import { Footer } from '@/components/layout/footer';
import { Header } from '@/components/layout/header';
import { Page } from '@/components/layout/page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { TaskList } from '@/components/ui/task-list';
import type { Person } from '@/lib/access/actor';
import { roleLabels } from '@/lib/people/labels';
import { signOutAction } from '@/lib/people/sign-in/actions';

/** The areas that somebody serves, each one press away. */
export function AreaChoice({ person }: { person: Person }) {
  const areas = [...Map.groupBy(person.memberships, ({ area }) => area.slug)];
  const operator = person.isOperator
    ? [
        {
          label: 'This installation',
          href: '/admin/areas',
          hint: roleLabels.operator,
          status: { tone: 'info', label: 'Open' } as const,
        },
      ]
    : [];
  return (
    <>
      <Header person={{ name: person.name, href: '/account' }} signOut={signOutAction} />
      <Page width="narrow">
        <PageHeading lead="You work in more than one place. Where do you want to go?">Your work</PageHeading>
        {areas.length + operator.length > 0 ? (
          <TaskList
            tasks={[
              ...areas.map(([slug, memberships]) => ({
                label: memberships[0]?.area.name ?? slug,
                href: `/areas/${slug}/work`,
                hint: memberships
                  .map(({ role, partnerName }) =>
                    partnerName ? `${roleLabels[role]}, ${partnerName}` : roleLabels[role],
                  )
                  .join(' · '),
                status: { tone: 'info', label: 'Open' } as const,
              })),
              ...operator,
            ]}
          />
        ) : (
          <EmptyState title="You have no role in any area">Ask the inspection lead of your area to add you.</EmptyState>
        )}
      </Page>
      <Footer />
    </>
  );
}
