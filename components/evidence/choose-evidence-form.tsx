import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

type ChooseEvidenceFormProps = {
  /** The page that changes what is chosen. */
  action: string;
  /** The list once more with every box ticked, or none: works without JavaScript. */
  chooseAllHref: string;
  isAllChosen: boolean;
  children: ReactNode;
};

/** A list with boxes to choose by, and the way on with what is chosen. It changes nothing. */
export function ChooseEvidenceForm({ action, chooseAllHref, isAllChosen, children }: ChooseEvidenceFormProps) {
  return (
    <form method="get" action={action} key={String(isAllChosen)}>
      {children}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <Button tone="secondary">Change what is chosen</Button>
        <Link href={chooseAllHref}>{isAllChosen ? 'Choose none' : 'Choose all on this page'}</Link>
      </div>
    </form>
  );
}

/** The list, or another table of evidence, as it stands, to take away. */
export function ListDownloads({ href, of = 'list' }: { href: string; of?: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 print:hidden">
      <a href={`${href}&format=xlsx`}>
        Excel<span className="sr-only"> file of this {of}</span>
      </a>
      <a href={`${href}&format=csv`}>
        CSV<span className="sr-only"> file of this {of}</span>
      </a>
    </p>
  );
}
