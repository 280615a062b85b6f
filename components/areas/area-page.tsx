import type { ReactNode } from 'react';
import { AsAtBanner } from '@/components/layout/as-at-banner';
import { Footer } from '@/components/layout/footer';
import { Header } from '@/components/layout/header';
import { Page } from '@/components/layout/page';
import { ServiceNavigation } from '@/components/layout/service-navigation';
import { SearchBox } from '@/components/search/search-box';
import type { Crumb } from '@/components/ui/breadcrumbs';
import { NotificationBanner } from '@/components/ui/notification-banner';
import type { Actor } from '@/lib/access/actor';
import { permitsSome } from '@/lib/access/permissions';
import { placesOf } from '@/lib/areas/places';
import { noticeWords } from '@/lib/operations/notices';
import { roleLabels } from '@/lib/people/labels';
import { signOutAction } from '@/lib/people/sign-in/actions';
import { formatDay } from '@/lib/platform/days';
import { rooms } from './navigation';
import { pageAddress } from './page-address';

type AreaPageProps = {
  actor: Actor;
  breadcrumbs?: readonly Crumb[];
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
};

/** Every page of an area: header, the as-at day of a worked example, the rooms the actor may enter, and what was just done. */
export async function AreaPage({ actor, breadcrumbs, width, children }: AreaPageProps) {
  const address = await pageAddress();
  const areaPath = `/areas/${actor.area.slug}`;
  const items = rooms
    .filter(({ permission }) => permitsSome(actor, permission))
    .map(({ path, label, also = path }) => {
      const isCurrent = [path, also].some((one) => `${address.pathname}/`.startsWith(`${areaPath}/${one}/`));
      return { href: `${areaPath}/${path}`, label, isCurrent };
    });
  const workHref = `${areaPath}/work`;
  const work = { href: workHref, label: 'Your work', isCurrent: address.pathname === workHref };
  const maySearch = permitsSome(actor, 'framework.read');
  const searchPath = `${areaPath}/search`;
  const typed = address.pathname === searchPath ? (address.searchParams.get('q') ?? '') : '';
  const notice = noticeWords(address.searchParams.get('done'));
  const role = actor.grants[0] ? roleLabels[actor.grants[0].role] : undefined;
  return (
    <>
      <Header
        area={{ name: actor.area.name, href: areaPath }}
        places={actor.person && placesOf(actor.person, address.pathname)}
        search={maySearch ? <SearchBox areaName={actor.area.name} path={searchPath} typed={typed} /> : null}
        person={{ name: actor.name, href: '/account', role: role && !actor.name.startsWith(role) ? role : undefined }}
        signOut={signOutAction}
      />
      {actor.area.asAtOn ? (
        <AsAtBanner>Worked example: today is treated as {formatDay(actor.area.asAtOn)}.</AsAtBanner>
      ) : null}
      <ServiceNavigation items={[work, ...items]} />
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
