import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import type { OverarchingHead } from '@/lib/overarching/types';
import { formatInstant } from '@/lib/platform/days';

/** What has last happened to an evaluation and what comes next, in a sentence or two. */
export function EvaluationState({ view, readHref }: { view: OverarchingHead; readHref?: string }) {
  const { status, submitted, returned, signedOff, allowed, needsSomeoneElse } = view;
  const sent = submitted && `Sent for sign-off by ${submitted.byName} on ${formatInstant(submitted.at)}.`;
  if (status === 'returned' && returned)
    return (
      <InsetText>
        <p>
          Returned by {returned.byName} on {formatInstant(returned.at)}:
        </p>
        <p className="mt-2 whitespace-pre-line">{returned.reason}</p>
      </InsetText>
    );
  if (status === 'submitted')
    return (
      <InsetText>
        <p>
          {sent} {whatNext(allowed.signOff, needsSomeoneElse)}
        </p>
        {allowed.signOff && readHref ? (
          <p className="mt-2">
            <Link href={readHref}>Read it, then sign it off or return it</Link>
          </p>
        ) : null}
      </InsetText>
    );
  if (signedOff)
    return (
      <InsetText>
        Signed off by {signedOff.byName} on {formatInstant(signedOff.at)}. {sent}
        {status === 'superseded' ? ' A later one has been signed off since.' : ''}
      </InsetText>
    );
  return null;
}

function whatNext(isForReader: boolean, needsSomeoneElse: boolean): string {
  if (needsSomeoneElse)
    return 'You wrote part of it or sent it, so somebody else in the director’s role has to sign it off.';
  if (isForReader) return 'It waits for you.';
  return 'The director reads it now, and signs it off or returns it. Until then it cannot be changed.';
}
