import { redirect } from 'next/navigation';
import { Page } from '@/components/layout/page';
import { SecondFactorForm } from '@/components/people/second-factor-form';
import { PageHeading } from '@/components/ui/page-heading';
import { isCodeOwed } from '@/lib/people/sign-in/second-factor/queries';
import { ownPath } from '@/lib/platform/own-path';

export const metadata = { title: 'Enter your code' };

export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const { next, by } = await searchParams;
  const nextPath = ownPath(typeof next === 'string' ? next : '/');
  if (!(await isCodeOwed())) redirect(`/sign-in?next=${encodeURIComponent(nextPath)}`);
  const isRecovery = by === 'recovery-code';
  const other = new URLSearchParams({ next: nextPath, ...(isRecovery ? {} : { by: 'recovery-code' }) });
  return (
    <Page width="narrow">
      <PageHeading
        lead={
          isRecovery
            ? 'Each of your recovery codes works once. Afterwards, set up your second factor again in your account.'
            : 'One step more: open the app on your telephone that shows your codes.'
        }
      >
        {isRecovery ? 'Enter a recovery code' : 'Enter your code'}
      </PageHeading>
      <SecondFactorForm key={String(isRecovery)} nextPath={nextPath} isRecovery={isRecovery} />
      <div className="prose mt-10">
        <p>
          <a href={`/sign-in/code?${other}`}>
            {isRecovery ? 'Enter a code from your app instead' : 'I do not have my telephone: use a recovery code'}
          </a>
        </p>
        <p>
          You have neither? Ask the operator of this service. They will want to see that you are who you are, and then
          let you set up a new second factor.
        </p>
      </div>
    </Page>
  );
}
