import { LinkButton } from '@/components/ui/button';
import { InsetText } from '@/components/ui/inset-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { progressWords } from '@/lib/documents/labels';
import type { DocumentView } from '@/lib/documents/types';
import { formatInstant } from '@/lib/platform/days';
import { LookAgain } from './look-again';

/** Where the document stands and what the reader can do: wait, fetch it, or ask for it once more. */
export function DocumentState({ document, areaPath }: { document: DocumentView; areaPath: string }) {
  const { id, status } = document;
  switch (status) {
    case 'ready':
      return (
        <div role="status">
          <p>
            <LinkButton href={`/api${areaPath}/documents/${id}`}>Download the document</LinkButton>
          </p>
          <p className="mt-3 text-ink-soft">
            It is kept for you until {formatInstant(document.keptUntil)}. It says what you could read when it was built,
            on {formatInstant(document.readyAt ?? document.requestedAt)}.
          </p>
        </div>
      );
    case 'failed':
      return (
        <InsetText>
          Something went wrong while it was built. Nothing is lost: ask for it once more. If it fails again, tell
          whoever runs this service.
        </InsetText>
      );
    case 'refused':
      return (
        <InsetText>
          What it was to hold is no longer yours to read: it was returned to its service, or your role has changed. Ask
          your inspection lead if you think you should have it.
        </InsetText>
      );
    default:
      return (
        <>
          <div role="status">
            <p>
              <ProgressBar value={document.done} max={document.steps} label={progressWords(document)} />
            </p>
            {document.isLate ? (
              <InsetText>
                This takes longer than it should. Ask for it once more; if that one does not come either, tell whoever
                runs this service.
              </InsetText>
            ) : null}
          </div>
          <p className="mt-3">
            You can leave this page: the document will be under <a href={`${areaPath}/documents`}>your documents</a>.{' '}
            <a href={`${areaPath}/documents/${id}`}>Look again</a>
          </p>
          <LookAgain />
        </>
      );
  }
}
