import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/ui/page-heading';
import { refusedProvider } from '@/lib/people/sign-in/providers/labels';

export const metadata = { title: 'You are not signed in' };

export default function RefusedProviderPage() {
  return (
    <Page width="narrow">
      <PageHeading>{refusedProvider.title}</PageHeading>
      <div className="prose">
        {refusedProvider.advice.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>
          <a href="/sign-in">Back to sign in</a>
        </p>
      </div>
    </Page>
  );
}
