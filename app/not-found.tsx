import type { Metadata } from 'next';
import { ProblemPage } from '@/components/layout/problem-page';
import { PublicShell } from '@/components/layout/public-shell';
import { Link } from '@/components/ui/link';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <PublicShell>
      <ProblemPage title="Page not found">
        <p>
          There is nothing at this address that you can see. It may have moved, or it may belong to an area or partner
          you do not work with.
        </p>
        <p>If you typed the address, check it. If you followed a link, tell whoever sent it to you.</p>
        <p>
          <Link href="/">Go to your work</Link>
        </p>
      </ProblemPage>
    </PublicShell>
  );
}
