'use client';

import { ProblemPage } from '@/components/layout/problem-page';
import './globals.css';

/** The last resort, when even the frame of the service fails; brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Sorry, something went wrong – Prepare for inspection</title>
        <ProblemPage title="Sorry, something went wrong" reference={error.digest}>
          <p>The service could not show this page. What was saved before is safe.</p>
          <p>
            <a href="/">Start again</a>. If it keeps happening, give the reference number to whoever looks after the
            service.
          </p>
        </ProblemPage>
      </body>
    </html>
  );
}
