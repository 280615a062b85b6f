import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { recordLookBackAction } from '@/lib/case-files/look-backs/actions';
import type { LookBackView } from '@/lib/case-files/look-backs/types';
import type { Day } from '@/lib/platform/days';

type LookBackFormProps = { areaSlug: string; today: Day; lookBack: LookBackView | null };

/** Starts a look-back review, or brings one up to date. */
export function LookBackForm({ areaSlug, today, lookBack }: LookBackFormProps) {
  return (
    <ActionForm
      action={recordLookBackAction}
      defaultValue={startOf(lookBack, today)}
      submitLabel={lookBack ? 'Save the look-back' : 'Record the look-back'}
      pendingLabel="Saving…"
      cancelHref={`/areas/${areaSlug}/case-files`}
    >
      <Hidden name="area" value={areaSlug} />
      {lookBack ? <Hidden name="lookBackId" value={lookBack.id} /> : null}
      <Hidden name="version" value={lookBack?.version ?? 0} />
      <TextField name="title" label="Title" />
      <TextArea
        name="cohort"
        label="Which cases"
        hint="For example: every referral of abuse or neglect since 1 April 2009"
        rows={3}
      />
      <DateField name="startedOn" label="Date it began" max={today} />
      <TextField name="total" label="Cases to review" inputMode="numeric" width="short" />
      <TextField name="reviewed" label="Reviewed so far" inputMode="numeric" width="short" />
      <TextField
        name="found"
        label="Children found to need protection"
        hint="Of those reviewed. Raise each of them as a child at risk as well."
        inputMode="numeric"
        width="short"
      />
      <DateField
        name="completedOn"
        label="Date it was completed"
        hint="Once every case has been reviewed."
        optional
        max={today}
      />
    </ActionForm>
  );
}

function startOf(lookBack: LookBackView | null, today: Day) {
  if (!lookBack) return { startedOn: today, reviewed: '0', found: '0' };
  const { title, cohort, startedOn, total, reviewed, found, completedOn } = lookBack;
  return {
    title,
    cohort,
    startedOn,
    total: String(total),
    reviewed: String(reviewed),
    found: String(found),
    completedOn: completedOn ?? '',
  };
}
