import type { ReactNode } from 'react';
import { Footer } from '@/components/layout/footer';
import { Header } from '@/components/layout/header';
import { Page } from '@/components/layout/page';
import { ServiceNavigation } from '@/components/layout/service-navigation';
import type { Crumb } from '@/components/ui/breadcrumbs';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { Actor } from '@/lib/access/actor';
import { placesOf } from '@/lib/areas/places';
import { noticeWords } from '@/lib/operations/notices';
import { roleLabels } from '@/lib/people/labels';
import { signOutAction } from '@/lib/people/sign-in/actions';
import { pageAddress } from './page-address';

const rooms = [
  { href: '/admin/areas', label: 'Areas' },
  { href: '/admin/people', label: 'People' },
  { href: '/admin/frameworks', label: 'Framework packs' },
  { href: '/admin/trail', label: 'Trail' },
  { href: '/admin/mail', label: 'Mail' },
] as const;

type OperatorPageProps = {
  actor: Actor;
  breadcrumbs?: readonly Crumb[];
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
};

/** Every page of the installation's operators: header, their rooms, and what was just done. */
export async function OperatorPage({ actor, breadcrumbs, width, children }: OperatorPageProps) {
  const address = await pageAddress();
  const items = rooms.map((room) => ({ ...room, isCurrent: `${address.pathname}/`.startsWith(`${room.href}/`) }));
  const notice = noticeWords(address.searchParams.get('done'));
  return (
    <>
      <Header
        places={actor.person && placesOf(actor.person, address.pathname)}
        person={{ name: actor.name, href: '/account', role: roleLabels.operator }}
        signOut={signOutAction}
      />
      <ServiceNavigation items={[{ href: '/', label: 'Your work', isCurrent: false }, ...items]} />
      <Page
        breadcrumbs={breadcrumbs}
        width={width}
        banner={notice ? <NotificationBanner kind="success" title={notice} /> : null}
      >
        {children}
      </Page>
      <Footer />
    </>
  );
}
