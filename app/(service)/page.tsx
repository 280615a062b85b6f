import { redirect } from 'next/navigation';
import { AreaChoice } from '@/components/areas/area-choice';
import { requirePerson } from '@/lib/access/session';

export const metadata = { title: 'Your work' };

/** The way in: straight to the one area that somebody serves, or to the choice among several. */
export default async function HomePage() {
  const person = await requirePerson();
  const slugs = [...new Set(person.memberships.map(({ area }) => area.slug))];
  if (slugs.length === 1) redirect(`/areas/${slugs[0]}/work`);
  if (slugs.length === 0 && person.isOperator) redirect('/admin/areas');
  return <AreaChoice person={person} />;
}
