import { redirect } from 'next/navigation';
import { Page } from '@/components/layout/page';
import { ExamplePeople } from '@/components/people/example-people';
import { ProviderButtons } from '@/components/people/provider-buttons';
import { SignInForm } from '@/components/people/sign-in-form';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeading } from '@/components/ui/page-heading';
import { getPerson } from '@/lib/access/session';
import { noticeWords } from '@/lib/operations/notices';
import { areLinksSent } from '@/lib/people/sign-in/links/queries';
import { listProviders } from '@/lib/people/sign-in/providers/queries';
import { listExamplePeople } from '@/lib/people/sign-in/queries';

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, done, late } = await searchParams;
  if (await getPerson()) redirect('/');
  const people = await listExamplePeople();
  const providers = listProviders();
  const nextPath = typeof next === 'string' ? next : '/';
  const notice = noticeWords(typeof done === 'string' ? done : null);
  return (
    <Page banner={notice ? <NotificationBanner kind="success" title={notice} /> : late ? <TookTooLong /> : null}>
      <PageHeading lead="Know how ready your area is for inspection, and what stands in the way.">Sign in</PageHeading>
      <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(18rem,26rem)_1fr]">
        <div className="grid gap-10">
          <ProviderButtons providers={providers} nextPath={nextPath} title="Sign in with your organisation’s account" />
          <div>
            {providers.length > 0 ? <h2 className="mb-3 text-lg">Or with your password</h2> : null}
            <SignInForm nextPath={nextPath} />
            {areLinksSent() ? (
              <p className="mt-6">
                <a href="/sign-in/link">E-mail me a link instead</a>
              </p>
            ) : null}
          </div>
        </div>
        {people.length > 0 ? <ExamplePeople people={people} nextPath={nextPath} /> : null}
      </div>
    </Page>
  );
}

function TookTooLong() {
  return <NotificationBanner title="Signing in took too long. Sign in again, then enter a new code." />;
}
