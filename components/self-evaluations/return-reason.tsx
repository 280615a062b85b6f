import { NotificationBanner } from '@/components/ui/notification-banner';
import { formatInstant } from '@/lib/platform/days';
import type { SelfEvaluationView } from '@/lib/self-evaluations/types';

type ReturnReasonProps = { returned: NonNullable<NonNullable<SelfEvaluationView['current']>['returned']> };

/** Why the task group gave a self-evaluation back, where its writers cannot miss it. */
export function ReturnReason({ returned }: ReturnReasonProps) {
  return (
    <NotificationBanner title={`Returned by ${returned.byName} on ${formatInstant(returned.at)}`}>
      <p className="whitespace-pre-line">{returned.reason}</p>
    </NotificationBanner>
  );
}
