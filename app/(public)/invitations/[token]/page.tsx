import { Page } from '@/components/layout/page';
import { AcceptAsNewForm, AcceptForm } from '@/components/people/accept-forms';
import { InvitationOffer } from '@/components/people/invitation-offer';
import { ProviderButtons } from '@/components/people/provider-buttons';
import { SignOutForm } from '@/components/people/sign-out-form';
import { LinkButton } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { getPerson } from '@/lib/access/session';
import { unusableLink } from '@/lib/people/invitations/labels';
import { getInvitationByToken } from '@/lib/people/invitations/queries';
import { listProviders } from '@/lib/people/sign-in/providers/queries';

export const metadata = { title: 'Invitation' };

/** Looks only: what opens links in mails by itself, like a scanner, accepts nothing. */
export default async function InvitationPage({ params }: PageProps<'/invitations/[token]'>) {
  const { token } = await params;
  const [invitation, person] = await Promise.all([getInvitationByToken(token), getPerson()]);
  if (!invitation) {
    return (
      <Page width="narrow">
        <PageHeading lead={unusableLink.advice}>{unusableLink.title}</PageHeading>
        <LinkButton href="/sign-in" tone="secondary">
          Go to sign in
        </LinkButton>
      </Page>
    );
  }
  const { area, inviterName, hasAccount, name, email } = invitation;
  return (
    <Page width="narrow">
      <PageHeading
        lead={`${inviterName} invites you to take part in preparing ${area.name} for inspection. You have the role once you accept.`}
      >
        You are invited
      </PageHeading>
      <InvitationOffer invitation={invitation} />
      {person && person.email !== email ? (
        <Section heading="You are signed in with another account">
          <p className="mb-4 max-w-prose">
            You are signed in as {person.name}, and this invitation is for {email}. Sign out, then open the link in the
            mail again.
          </p>
          <SignOutForm />
        </Section>
      ) : null}
      {person && person.email === email ? (
        <Section heading={`Accept as ${person.name}`}>
          <AcceptForm token={token} />
        </Section>
      ) : null}
      {!person && hasAccount ? (
        <Section heading="Sign in to accept" lead="You have an account with this address already.">
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`}>Sign in</LinkButton>
        </Section>
      ) : null}
      {!person && !hasAccount ? (
        <Section heading="Make your account">
          <AcceptAsNewForm token={token} name={name} email={email} />
          <div className="mt-10">
            <ProviderButtons
              providers={listProviders()}
              nextPath={`/areas/${area.slug}/work`}
              title="Or accept with your organisation’s account"
              lead={`It must have the address ${email}. You then need no password here.`}
            />
          </div>
        </Section>
      ) : null}
    </Page>
  );
}
