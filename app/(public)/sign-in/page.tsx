import { redirect } from 'next/navigation';
import { Page } from '@/components/layout/page';
import { ExamplePeople } from '@/components/people/example-people';
import { SignInForm } from '@/components/people/sign-in-form';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { PageHeading } from '@/components/ui/page-heading';
import { getPerson } from '@/lib/access/session';
import { noticeWords } from '@/lib/operations/notices';
import { listExamplePeople } from '@/lib/people/sign-in/queries';

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, done } = await searchParams;
  if (await getPerson()) redirect('/');
  const people = await listExamplePeople();
  const nextPath = typeof next === 'string' ? next : '/';
  const notice = noticeWords(typeof done === 'string' ? done : null);
  return (
    <Page banner={notice ? <NotificationBanner kind="success" title={notice} /> : null}>
      <PageHeading lead="Know how ready your area is for inspection, and what stands in the way.">Sign in</PageHeading>
      <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(18rem,26rem)_1fr]">
        <SignInForm nextPath={nextPath} />
        {people.length > 0 ? <ExamplePeople people={people} nextPath={nextPath} /> : null}
      </div>
    </Page>
  );
}
