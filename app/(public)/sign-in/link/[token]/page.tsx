import { Page } from '@/components/layout/page';
import { EmailLinkButton } from '@/components/people/email-link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { unusableLink } from '@/lib/people/sign-in/links/labels';
import { getHolderOfLink } from '@/lib/people/sign-in/links/queries';

export const metadata = { title: 'Sign in by link' };

/** Opening the page spends nothing: mail programs open links before people do. */
export default async function OpenLinkPage({ params }: PageProps<'/sign-in/link/[token]'>) {
  const { token } = await params;
  const holder = await getHolderOfLink(token);
  if (!holder) return <UnusableLink />;
  return (
    <Page width="narrow">
      <PageHeading lead="This link signs you in on this device, once.">Sign in as {holder.name}</PageHeading>
      <EmailLinkButton token={token} />
    </Page>
  );
}

function UnusableLink() {
  return (
    <Page width="narrow">
      <PageHeading lead={unusableLink.advice}>{unusableLink.title}</PageHeading>
      <div className="prose">
        <p>
          <a href="/sign-in/link">Ask for another link</a>
        </p>
        <p>
          <a href="/sign-in">Sign in another way</a>
        </p>
      </div>
    </Page>
  );
}
