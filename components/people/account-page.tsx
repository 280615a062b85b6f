import { Footer } from '@/components/layout/footer';
import { Header } from '@/components/layout/header';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import type { Membership, Person } from '@/lib/access/actor';
import { roleLabels } from '@/lib/people/labels';
import { signOutAction } from '@/lib/people/sign-in/actions';

/** Who is signed in, and what they may do where. */
export function AccountPage({ person }: { person: Person }) {
  const areas = [...Map.groupBy(person.memberships, ({ area }) => area.name)];
  return (
    <>
      <Header person={{ name: person.name }} signOut={signOutAction} />
      <Page width="narrow">
        <PageHeading lead="If something here is wrong, tell the inspection lead of your area.">
          Your account
        </PageHeading>
        <SummaryList
          rows={[
            { label: 'Name', value: person.name },
            { label: 'E-mail address', value: <span className="wrap-anywhere">{person.email}</span> },
            ...areas.map(([name, memberships]) => ({ label: name, value: memberships.map(roleWords).join(', ') })),
            ...(person.isOperator ? [{ label: 'This installation', value: roleLabels.operator }] : []),
          ]}
        />
      </Page>
      <Footer />
    </>
  );
}

function roleWords({ role, partnerName }: Membership): string {
  return partnerName ? `${roleLabels[role]} of ${partnerName}` : roleLabels[role];
}
