import { AccountPage } from '@/components/people/account-page';
import { requirePerson } from '@/lib/access/session';

export const metadata = { title: 'Your account' };

export default async function Account() {
  return <AccountPage person={await requirePerson()} />;
}
