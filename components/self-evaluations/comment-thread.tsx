import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/platform/days';
import {
  reopenCommentAction,
  replyToCommentAction,
  resolveCommentAction,
} from '@/lib/self-evaluations/comments/actions';
import { internalCommentLabel, openCommentLabel, resolvedCommentLabel } from '@/lib/self-evaluations/comments/labels';
import type { CommentsPageView, CommentView, ThreadView } from '@/lib/self-evaluations/comments/types';
import { questionOf } from '@/lib/self-evaluations/labels';
import { AskToLook } from './ask-to-look';

type CommentThreadProps = { thread: ThreadView; view: CommentsPageView; areaSlug: string };

/** A comment with what it is about, its replies, and what the reader can do with it. */
export function CommentThread({ thread, view, areaSlug }: CommentThreadProps) {
  const { id, part, quote, resolved } = thread;
  const status = resolved ? resolvedCommentLabel : openCommentLabel;
  return (
    <article
      id={`comment-${id}`}
      aria-label={`Comment by ${thread.writtenByName}`}
      className="scroll-mt-6 border border-line bg-paper px-5 py-4 target:border-accent target:bg-accent-wash"
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Tag tone={status.tone}>{status.label}</Tag>
        {thread.isInternal ? <Tag tone={internalCommentLabel.tone}>{internalCommentLabel.label}</Tag> : null}
        <span className="text-sm text-ink-soft">
          {part ? `On “${questionOf(view.questions, part)}”` : 'On the whole answer'}
        </span>
      </div>
      {quote ? <Quote quote={quote} isStanding={thread.isQuoteStanding} /> : null}
      <Said said={thread} />
      {thread.replies.length > 0 ? (
        <ol aria-label="Replies" className="mt-4 grid list-none gap-4 border-l-4 border-line pl-5">
          {thread.replies.map((reply) => (
            <li key={reply.id} id={`comment-${reply.id}`} className="scroll-mt-6">
              <Said said={reply} />
            </li>
          ))}
        </ol>
      ) : null}
      {resolved ? (
        <p className="mt-3 text-sm text-ink-soft">
          Resolved by {resolved.byName}, {formatInstant(resolved.at)}
        </p>
      ) : null}
      <div className="mt-4 grid gap-4 print:hidden">
        {resolved ? null : <ReplyForm thread={thread} view={view} areaSlug={areaSlug} />}
        {thread.canSettle ? <SettleForm thread={thread} areaSlug={areaSlug} /> : null}
      </div>
    </article>
  );
}

function Quote({ quote, isStanding }: { quote: string; isStanding: boolean }) {
  return (
    <div className="mb-3">
      <blockquote className="max-w-prose border-l-4 border-watch bg-watch-wash px-4 py-2 whitespace-pre-line wrap-anywhere">
        {quote}
      </blockquote>
      {isStanding ? null : <p className="mt-1 text-sm">These words have changed since.</p>}
    </div>
  );
}

function Said({ said }: { said: CommentView }) {
  return (
    <>
      <p className="text-sm text-ink-soft">
        <strong className="text-ink">{said.writtenByName}</strong>, {formatInstant(said.writtenAt)}
      </p>
      <p className="mt-1 max-w-prose whitespace-pre-line wrap-anywhere">{said.body}</p>
      {said.mentions.length > 0 ? (
        <p className="mt-1 text-sm text-ink-soft">Asked to look: {said.mentions.join('; ')}</p>
      ) : null}
    </>
  );
}

/** Opens in its place, so that what is half-written elsewhere on the page stays. */
function ReplyForm({ thread, view, areaSlug }: CommentThreadProps) {
  const { id, writtenByName, replies } = thread;
  return (
    <ActionForm
      drawnFrom={replies.filter(({ isOwn }) => isOwn).length}
      foldedUnder={`Reply to ${writtenByName}`}
      id={`reply-${id}`}
      action={replyToCommentAction}
      submitLabel="Send reply"
      pendingLabel="Saving…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="commentId" value={id} />
      <TextArea name="body" label={`Your reply to ${writtenByName}`} rows={4} />
      <AskToLook people={view.people} partnerName={view.service.partnerName} />
    </ActionForm>
  );
}

function SettleForm({ thread, areaSlug }: { thread: ThreadView; areaSlug: string }) {
  const { id, resolved, version } = thread;
  return (
    <ActionForm
      drawnFrom={version}
      id={`settle-${id}`}
      action={resolved ? reopenCommentAction : resolveCommentAction}
      submitLabel={resolved ? 'Open it again' : 'Resolve'}
      pendingLabel="Saving…"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="commentId" value={id} />
      <Hidden name="version" value={version} />
    </ActionForm>
  );
}
