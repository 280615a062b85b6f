import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextArea } from '@/components/forms/text-area';
import { writeReviewAction } from '@/lib/case-files/audits/actions';
import type { CaseFileView } from '@/lib/case-files/audits/types';

/** The own partner's review of a case file: a grade and the reason for it. */
export function WriteReviewForm({ areaSlug, file }: { areaSlug: string; file: CaseFileView }) {
  const { review } = file;
  return (
    <ActionForm
      drawnFrom={review?.version ?? 0}
      id="write-review"
      action={writeReviewAction}
      defaultValue={review ? { grade: review.grade, reason: review.reason } : undefined}
      submitLabel={review ? 'Save the review again' : 'Save the review'}
      pendingLabel="Saving…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="caseFileId" value={file.id} />
      <Hidden name="version" value={review?.version ?? 0} />
      <RadioGroup name="grade" label="Grade of practice in this case file" options={file.gradeOptions} />
      <TextArea
        name="reason"
        label="Reason"
        hint="What you read that shows it. Write about practice; name no child, parent or worker."
        rows={7}
      />
    </ActionForm>
  );
}
