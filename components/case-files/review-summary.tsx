import { SummaryList } from '@/components/ui/summary-list';
import type { ReviewView } from '@/lib/case-files/audits/types';
import { formatInstant } from '@/lib/platform/days';

/** A review as it was written, and its moderation where there is one. */
export function ReviewSummary({ review }: { review: ReviewView }) {
  const { moderation } = review;
  return (
    <SummaryList
      rows={[
        { label: 'First grade', value: review.gradeLabel },
        { label: 'Reason', value: <Passage text={review.reason} /> },
        { label: 'Reviewed by', value: `${review.reviewedByName}, ${formatInstant(review.reviewedAt)}` },
        ...(moderation
          ? [
              { label: 'Moderated grade', value: moderation.gradeLabel },
              { label: 'Reason of the moderator', value: <Passage text={moderation.reason} /> },
              { label: 'Moderated by', value: `${moderation.byName}, ${formatInstant(moderation.at)}` },
            ]
          : []),
      ]}
    />
  );
}

function Passage({ text }: { text: string }) {
  return <p className="max-w-prose whitespace-pre-line">{text}</p>;
}
