'use client';

import { ProblemPage } from '@/components/layout/problem-page';
import { Button } from '@/components/ui/button';

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** Shown within the frame of the service when a page fails. Says nothing of the cause; the log does. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <ProblemPage title="Sorry, something went wrong" reference={error.digest}>
      <p>
        This page could not be shown. What was saved before is safe. If it keeps happening, give the reference number to
        whoever looks after the service.
      </p>
      <p className="flex flex-wrap items-center gap-5">
        <Button type="button" onClick={retry}>
          Try again
        </Button>
        <a href="/">Go to your work</a>
      </p>
    </ProblemPage>
  );
}
