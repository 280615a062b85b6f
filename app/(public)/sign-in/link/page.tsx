import { Page } from '@/components/layout/page';
import { EmailLinkForm } from '@/components/people/email-link-form';
import { PageHeading } from '@/components/ui/page-heading';
import { noLinks } from '@/lib/people/sign-in/links/labels';
import { areLinksSent } from '@/lib/people/sign-in/links/queries';

export const metadata = { title: 'Sign in by e-mail' };

export default function EmailLinkPage() {
  const isOffered = areLinksSent();
  return (
    <Page width="narrow" breadcrumbs={[{ href: '/sign-in', label: 'Sign in' }]}>
      <PageHeading lead={isOffered ? 'We send you a link that signs you in once, within ten minutes.' : noLinks}>
        Sign in by e-mail
      </PageHeading>
      {isOffered ? <EmailLinkForm /> : <a href="/sign-in">Back to sign in</a>}
    </Page>
  );
}
