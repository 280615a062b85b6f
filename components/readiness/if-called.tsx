import { Figures } from '@/components/ui/figures';
import { Tag } from '@/components/ui/tag';
import { formatDay, formatDayOfWeek } from '@/lib/platform/days';
import type { CallVerdict, IfTheCallCameToday, ItemIfCalled } from '@/lib/readiness/if-the-call-came-today';
import { callVerdictLabels } from '@/lib/readiness/labels';

/** What notice given today would mean: the dates of each step, and what could be handed over in time. */
export function IfCalled({ call, handoverHref }: { call: IfTheCallCameToday; handoverHref: string }) {
  const count = (verdict: CallVerdict) => call.items.filter((item) => item.verdict === verdict).length;
  const cannot = call.items.filter(({ verdict }) => verdict === 'cannot');
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <ol className="timeline">
        {call.steps.map((step) => (
          <li key={step.key}>
            <span className="font-semibold">
              {formatDayOfWeek(step.on)}
              {step.until && step.until !== step.on ? ` to ${formatDay(step.until)}` : ''}
            </span>
            <span className="block">{step.label}</span>
          </li>
        ))}
      </ol>
      <div className="grid gap-5">
        <Figures
          items={(['ready-now', 'ready-by-then', 'cannot'] as const).map((verdict) => ({
            label: callVerdictLabels[verdict].label,
            value: count(verdict),
            href: handoverHref,
          }))}
        />
        {cannot.length > 0 ? <CannotBeReady items={cannot} /> : <p>Everything asked for can be handed over in time.</p>}
        <p>
          <a href={handoverHref}>All hand-over items, by the day they are asked for</a>
        </p>
      </div>
    </div>
  );
}

function CannotBeReady({ items }: { items: readonly ItemIfCalled[] }) {
  return (
    <div>
      <h3>Cannot be handed over in time</h3>
      <ItemList items={items} />
    </div>
  );
}

function ItemList({ items }: { items: readonly ItemIfCalled[] }) {
  return (
    <ul className="list-none p-0">
      {items.map(({ item, dueOn, owner, verdict, reason }) => (
        <li key={item.key} className="border-b border-line py-2.5">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 flex-1 basis-56">{item.label}</span>
            <Tag tone={callVerdictLabels[verdict].tone}>{callVerdictLabels[verdict].label}</Tag>
          </span>
          <span className="block text-sm text-ink-soft">
            Asked for by {formatDay(dueOn)}. {owner ?? 'No owner'}. {reason}.
          </span>
        </li>
      ))}
    </ul>
  );
}
