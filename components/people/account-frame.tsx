import type { ReactNode } from 'react';
import { pageAddress } from '@/components/areas/page-address';
import { Footer } from '@/components/layout/footer';
import { Header } from '@/components/layout/header';
import { Page } from '@/components/layout/page';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { noticeWords } from '@/lib/operations/notices';
import { signOutAction } from '@/lib/people/sign-in/actions';

type AccountFrameProps = { person: { name: string }; isFront?: boolean; children: ReactNode };

/** Every page of one's own account: who is signed in, the way back, and what was just done. */
export async function AccountFrame({ person, isFront = false, children }: AccountFrameProps) {
  const notice = noticeWords((await pageAddress()).searchParams.get('done'));
  return (
    <>
      <Header person={{ name: person.name, href: '/account' }} signOut={signOutAction} />
      <Page
        width="narrow"
        breadcrumbs={[
          { href: '/', label: 'Your work' },
          ...(isFront ? [] : [{ href: '/account', label: 'Your account' }]),
        ]}
        banner={notice ? <NotificationBanner kind="success" title={notice} /> : null}
      >
        {children}
      </Page>
      <Footer />
    </>
  );
}
