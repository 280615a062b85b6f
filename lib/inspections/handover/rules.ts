import type { CheckStatus } from '@/lib/evidence/rules';
import type { Day } from '@/lib/platform/days';

type HandedOver = {
  status: string;
  reviewByOn: Day;
  /** How far its newest file has been checked; undefined where it has none. */
  checkStatus: string | undefined;
};

/** True when a document may be handed over as it is: accepted, not past its review date, its newest file found safe. */
export function isCurrentDocument({ status, reviewByOn, checkStatus }: HandedOver, today: Day): boolean {
  return status === 'accepted' && reviewByOn >= today && checkStatus === ('available' satisfies CheckStatus);
}
