import { AccountFrame } from '@/components/people/account-frame';
import { ChangePasswordForm } from '@/components/people/change-password-form';
import { PageHeading } from '@/components/ui/page-heading';
import { accountHolder } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { asksCurrentPassword, getOwnSettings } from '@/lib/people/account/queries';

export const metadata = { title: 'Your password' };

export default async function PasswordPage() {
  const person = await requirePerson();
  const holder = accountHolder(person);
  const [{ hasPassword }, asksCurrent] = await Promise.all([
    getOwnSettings(holder),
    asksCurrentPassword(holder, person.sessionId),
  ]);
  return (
    <AccountFrame person={person}>
      <PageHeading lead="Every other browser in which you are signed in is signed out.">
        {hasPassword ? 'Change your password' : 'Choose a password'}
      </PageHeading>
      <ChangePasswordForm email={person.email} asksCurrent={asksCurrent} hasPassword={hasPassword} />
    </AccountFrame>
  );
}
