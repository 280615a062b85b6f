import { Tag } from '@/components/ui/tag';
import { evidenceStatusLabels, outOfDateLabel } from '@/lib/evidence/labels';
import type { EvidenceStatus } from '@/lib/evidence/rules';

/** Where an item of evidence stands; accepted evidence that no longer counts says so instead. */
export function EvidenceStatusTag({ status, isOutOfDate }: { status: EvidenceStatus; isOutOfDate: boolean }) {
  const { tone, label } = isOutOfDate ? outOfDateLabel : evidenceStatusLabels[status];
  return <Tag tone={tone}>{label}</Tag>;
}
