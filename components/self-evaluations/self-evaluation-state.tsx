import { InsetText } from '@/components/ui/inset-text';
import { formatInstant } from '@/lib/platform/days';
import { progressWords } from '@/lib/self-evaluations/labels';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';
import { ReturnReason } from './return-reason';

/** What has last happened to a self-evaluation and what comes next, in a sentence or two. */
export function SelfEvaluationState({ view }: { view: SelfEvaluationView }) {
  const { current, isTextHidden, isOwn, answered, needed } = view;
  if (!current) return null;
  if (current.status === 'returned' && current.returned)
    return (
      <>
        <ReturnReason returned={current.returned} />
        {view.isAsSent ? (
          <InsetText>
            Below is the text as it was sent. The service is changing it now; you can read the change once it is sent.
          </InsetText>
        ) : null}
      </>
    );
  if (isTextHidden)
    return (
      <InsetText>
        The service is writing this one: {progressWords(answered, needed)}. A draft is read only by the partner that
        writes it. You can read it once it is sent.
      </InsetText>
    );
  const sent = current.submitted && `Sent by ${current.submitted.byName} on ${formatInstant(current.submitted.at)}.`;
  if (current.status === 'submitted')
    return (
      <InsetText>
        {sent}{' '}
        {isOwn
          ? 'The task group reads it now, and agrees it or returns it. Until then it cannot be changed.'
          : 'It waits for someone in the task group to agree or return it.'}
      </InsetText>
    );
  if (current.agreed)
    return (
      <InsetText>
        Agreed by {current.agreed.byName} on {formatInstant(current.agreed.at)}. {sent}{' '}
        {current.status === 'superseded'
          ? 'A later one has taken its place. It stays here as it was agreed.'
          : 'Its text can no longer change. A change is the beginning of the next one, which takes its place once it is agreed.'}
      </InsetText>
    );
  return null;
}
