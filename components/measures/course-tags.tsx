import { Tag } from '@/components/ui/tag';
import { courseLabels, offTargetLabel } from '@/lib/measures/labels';
import type { MeasureRow } from '@/lib/measures/types';

/** What the latest reading of a measure says: its signal, and whether it misses its target. */
export function CourseTags({ measure }: { measure: Pick<MeasureRow, 'latest' | 'course' | 'isOffTarget'> }) {
  const course = courseLabels[measure.course];
  if (!measure.latest) return <Tag tone="neutral">Nothing recorded</Tag>;
  return (
    <span className="flex flex-wrap gap-2">
      <Tag tone={course.tone}>{course.label}</Tag>
      {measure.isOffTarget ? <Tag tone={offTargetLabel.tone}>{offTargetLabel.label}</Tag> : null}
    </span>
  );
}
