import { AccountPage } from '@/components/people/account-page';
import { accountHolder } from '@/lib/access/actor';
import { requirePerson } from '@/lib/access/session';
import { listOwnIdentities } from '@/lib/people/account/identities/queries';
import { getOwnSettings, listOwnSessions } from '@/lib/people/account/queries';

export const metadata = { title: 'Your account' };

export default async function Account() {
  const person = await requirePerson();
  const holder = accountHolder(person);
  const [settings, sessions, identities] = await Promise.all([
    getOwnSettings(holder),
    listOwnSessions(holder),
    listOwnIdentities(holder),
  ]);
  return <AccountPage person={person} settings={settings} sessions={sessions} identities={identities} />;
}
