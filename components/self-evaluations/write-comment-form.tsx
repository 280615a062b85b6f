import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { writeCommentAction } from '@/lib/self-evaluations/comments/actions';
import type { CommentsPageView } from '@/lib/self-evaluations/comments/types';
import { questionOf } from '@/lib/self-evaluations/labels';
import { ANSWERS } from '@/lib/self-evaluations/rules';
import { AskToLook } from './ask-to-look';

export const COMMENT_FORM = 'comment';

/** Says something of an answer or of words in it. */
export function WriteCommentForm({ view, areaSlug }: { view: CommentsPageView; areaSlug: string }) {
  return (
    <ActionForm
      drawnFrom={view.threads.filter(({ isOwn }) => isOwn).length}
      id={COMMENT_FORM}
      action={writeCommentAction}
      submitLabel="Comment"
      pendingLabel="Saving…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="selfEvaluationId" value={view.edition.id} />
      <Hidden name="criterionCode" value={view.criterion.code} />
      <SelectField
        name="part"
        label="Which answer is it about?"
        emptyLabel="All of it"
        options={ANSWERS.map((value) => ({ value, label: questionOf(view.questions, value) }))}
      />
      <TextArea
        name="quote"
        label="Which words?"
        hint="Select them in the answer above, or copy them here exactly. Leave this empty for a comment on the whole answer."
        optional
        rows={2}
      />
      <TextArea name="body" label="Your comment" rows={4} />
      <AskToLook people={view.people} partnerName={view.service.partnerName} />
    </ActionForm>
  );
}
