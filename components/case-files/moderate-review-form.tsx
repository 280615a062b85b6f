import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextArea } from '@/components/forms/text-area';
import { moderateReviewAction } from '@/lib/case-files/audits/actions';
import type { CaseFileView } from '@/lib/case-files/audits/types';

/** The second view of a review: the moderated grade and why. The first grade is kept. */
export function ModerateReviewForm({ areaSlug, file }: { areaSlug: string; file: CaseFileView }) {
  return (
    <ActionForm
      drawnFrom={file.review?.version ?? 0}
      id="moderate-review"
      action={moderateReviewAction}
      submitLabel="Save the moderated grade"
      pendingLabel="Saving…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="caseFileId" value={file.id} />
      <Hidden name="version" value={file.review?.version ?? 0} />
      <RadioGroup
        name="moderatedGrade"
        label="Moderated grade"
        hint="This grade counts from now on. It cannot be moderated twice."
        options={file.gradeOptions}
      />
      <TextArea name="moderationReason" label="Reason for the moderated grade" rows={5} />
    </ActionForm>
  );
}
