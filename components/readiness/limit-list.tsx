import { Details } from '@/components/ui/details';
import { SummaryList } from '@/components/ui/summary-list';
import type { Limits } from '@/lib/frameworks/schema';
import { limitLabels, limitSourceLabels } from '@/lib/readiness/labels';
import type { ReadinessSettings } from '@/lib/readiness/types';

/** The numbers behind the marks, each with where it comes from. */
export function LimitList({ settings }: { settings: ReadinessSettings }) {
  return (
    <div className="mt-8">
      <Details summary="The limits that readiness is judged by">
        <SummaryList
          isCompact
          rows={(Object.keys(limitLabels) as (keyof Limits)[]).map((key) => ({
            label: limitLabels[key],
            value: `${settings.limits[key].value}, ${limitSourceLabels[settings.limits[key].from]}`,
          }))}
        />
      </Details>
    </div>
  );
}
