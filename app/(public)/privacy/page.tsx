import type { Metadata } from 'next';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';

export const metadata: Metadata = { title: 'Privacy' };

export default function PrivacyPage() {
  return (
    <Page width="narrow">
      <PageHeading lead="What this service keeps about you, and what it must never hold about children.">
        Privacy
      </PageHeading>
      <div className="prose">
        <h2>About you</h2>
        <p>
          If you work with the service it keeps your name, work email address, the organisation you act for and your
          role, which browsers you are signed in with, and the accounts of your organisation that you sign in by. It
          records when you signed in, every change you made and every child’s record that you opened, with the time,
          because inspectors and boards must be able to see who decided what.
        </p>
        <h2>About children and families</h2>
        <p>
          Cases are known only by a local reference. The service is not the place for names, dates of birth, addresses
          or NHS numbers. Text that looks like one of these is pointed out to its writer, to be taken out before it is
          saved.
        </p>
        <h2>Who can see it</h2>
        <p>
          Only people invited to an area can see that area’s work, each as far as their role reaches. E-mail to you goes
          through the mail service of whoever runs this copy, or GOV.UK Notify; if you sign in with your organisation’s
          account, that organisation learns of it. Nothing else is shared with anyone. No page loads anything from
          another company, and there are no advertisements and no tracking.
        </p>
        <h2>Cookies</h2>
        <p>
          The service sets only the cookies it needs to keep you signed in safely, and for up to an hour those that give
          you a form back after your sign-in has ended.
        </p>
        <h2>How long it is kept, and your rights</h2>
        <p>
          The organisation that runs this copy of the service is responsible for what it holds and decides how long it
          is kept. Ask its data protection officer to see, correct or erase what is held about you. You can complain to
          the Information Commissioner’s Office.
        </p>
      </div>
    </Page>
  );
}
