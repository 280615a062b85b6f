import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { addDays } from '@/lib/platform/days';
import { inOneSentence } from '@/lib/platform/in-one-sentence';
import { startCycleAction } from '@/lib/self-evaluations/cycles/actions';
import type { CyclePlan } from '@/lib/self-evaluations/cycles/types';
import { DAYS_BEFORE } from '@/lib/self-evaluations/reminders/rules';

type StartCycleFormProps = { plan: CyclePlan; pairs: readonly string[]; areaSlug: string; cancelHref: string };

/** Names the cycle, sets its due day and starts it as the page has shown. */
export function StartCycleForm({ plan, pairs, areaSlug, cancelHref }: StartCycleFormProps) {
  return (
    <ActionForm
      action={startCycleAction}
      defaultValue={{ name: plan.proposedName }}
      submitLabel="Start the cycle"
      cancelHref={cancelHref}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="frameworkCode" value={plan.framework.code} />
      <Hidden name="fromId" value={plan.from?.id ?? ''} />
      {plan.mapping ? pairs.map((pair) => <Hidden key={pair} name="pairs" value={pair} />) : null}
      <TextField
        name="name"
        label="Name of the cycle"
        hint="As services will read it, for example “Spring 2010”."
        width="half"
      />
      <DateField
        name="dueOn"
        label="Services send theirs by"
        hint={`Every service gets this due day. They are reminded ${inOneSentence(DAYS_BEFORE.map(String))} days before it.`}
        min={addDays(plan.today, 1)}
      />
    </ActionForm>
  );
}
