import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';

export const metadata = { title: 'Look in your mailbox' };

export default function EmailLinkSentPage() {
  return (
    <Page width="narrow">
      <PageHeading lead="If there is an account with this address, a link to sign in is on its way.">
        Look in your mailbox
      </PageHeading>
      <div className="prose">
        <p>The link works once, and for ten minutes. Open it on the device that you want to sign in on.</p>
        <h2>Nothing came?</h2>
        <ul>
          <li>Look among the unwanted mail.</li>
          <li>
            Check that you gave the address that you were invited with, and that you have accepted the invitation.
          </li>
          <li>After three links within a quarter of an hour, wait a little before you ask again.</li>
        </ul>
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
