import { Link } from '@/components/ui/link';
import { selfEvaluationStatusLabels } from '@/lib/self-evaluations/labels';
import type { EntryPageView } from '@/lib/self-evaluations/types';
import { EntryText } from './entry-text';
import { WriteEntryForm } from './write-entry-form';
import { WritingNotices } from './writing-notices';

type EntryOrFormProps = { view: EntryPageView; areaSlug: string; listHref: string };

/** One criterion, to write for those who may and to read for everyone else. */
export function EntryOrForm({ view, areaSlug, listHref }: EntryOrFormProps) {
  const { canWrite, criterion, entry, questions, status } = view;
  if (canWrite)
    return (
      <>
        <WritingNotices view={view} />
        <WriteEntryForm view={view} areaSlug={areaSlug} listHref={listHref} />
      </>
    );
  return (
    <>
      {status ? (
        <p className="mb-4 text-ink-soft">{selfEvaluationStatusLabels[status].label}. This cannot be changed here.</p>
      ) : null}
      {entry ? (
        <EntryText entry={entry} questions={questions} isGraded={criterion.isGraded} headingLevel={2} />
      ) : (
        <p>Nothing is written for this criterion.</p>
      )}
      <p className="mt-6">
        <Link href={listHref}>All criteria of this service</Link>
      </p>
    </>
  );
}
