import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { Membership, Person } from '@/lib/access/actor';
import type { OwnIdentity } from '@/lib/people/account/identities/types';
import type { OwnSession, OwnSettings } from '@/lib/people/account/types';
import { roleLabels } from '@/lib/people/labels';
import { AccountFrame } from './account-frame';
import { AccountNewsForm } from './account-news-form';
import { IdentityList } from './identity-list';
import { SessionList } from './session-list';

type AccountPageProps = {
  person: Person;
  settings: OwnSettings;
  sessions: readonly OwnSession[];
  identities: readonly OwnIdentity[];
};

/** Who is signed in, what they may do where, how they sign in, and in which browsers they are. */
export function AccountPage({ person, settings, sessions, identities }: AccountPageProps) {
  const areas = [...Map.groupBy(person.memberships, ({ area }) => area.name)];
  const { hasPassword, hasSecondFactor } = settings;
  const change = (href: string, label: string, about: string) => ({ href, label, about });
  return (
    <AccountFrame person={person} isFront>
      <PageHeading lead="If something here is wrong, tell the inspection lead of your area.">Your account</PageHeading>
      <SummaryList
        rows={[
          { label: 'Name', value: person.name },
          { label: 'E-mail address', value: <span className="wrap-anywhere">{person.email}</span> },
          ...areas.map(([name, memberships]) => ({ label: name, value: memberships.map(placeWords).join(', ') })),
          ...(person.isOperator ? [{ label: 'This installation', value: roleLabels.operator }] : []),
        ]}
      />
      <Section heading="How you sign in">
        <SummaryList
          rows={[
            {
              label: 'Password',
              value: hasPassword ? 'You have one' : 'You have none',
              action: change('/account/password', hasPassword ? 'Change' : 'Choose', 'your password'),
            },
            {
              label: 'Second factor',
              value: hasSecondFactor ? 'A code from an app on your telephone' : 'None yet',
              action: change('/account/second-factor', hasSecondFactor ? 'Change' : 'Set up', 'your second factor'),
            },
          ]}
        />
      </Section>
      {identities.length > 0 ? (
        <Section
          heading="Your organisation’s account"
          lead="It signs you in here. Remove it when your organisation gives you another one."
        >
          <IdentityList identities={identities} />
        </Section>
      ) : null}
      <Section
        heading="Where you are signed in"
        lead="A browser that you do not use for an hour is signed out by itself, and every one after twelve hours."
      >
        <SessionList sessions={sessions} currentId={person.sessionId} />
      </Section>
      <Section heading="News by e-mail" lead="Everything is in Your work in any case.">
        <AccountNewsForm key={String(settings.newsByMail)} newsByMail={settings.newsByMail} />
      </Section>
    </AccountFrame>
  );
}

function placeWords({ role, partnerName }: Membership): string {
  return partnerName ? `${roleLabels[role]} of ${partnerName}` : roleLabels[role];
}
