import type { Day } from '@/lib/platform/days';

/** True when a document may be handed over as it is: accepted as evidence, and not past its review date. */
export function isCurrentDocument(document: { status: string; reviewByOn: Day }, today: Day): boolean {
  return document.status === 'accepted' && document.reviewByOn >= today;
}
