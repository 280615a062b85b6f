import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { recordReadingAction } from '@/lib/measures/actions';
import { unitSuffixes } from '@/lib/measures/labels';
import type { MeasureView } from '@/lib/measures/types';

/** Records what was counted for one period. */
export function RecordReadingForm({ areaSlug, measure }: { areaSlug: string; measure: MeasureView }) {
  return (
    <ActionForm
      action={recordReadingAction}
      submitLabel="Record reading"
      cancelHref={`/areas/${areaSlug}/measures/${measure.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="measureId" value={measure.id} />
      <DateField
        name="periodToOn"
        label="Last day of the period that was counted"
        hint="A reading that there is for this day already will be replaced. The trail keeps both."
      />
      <TextField
        name="value"
        label="What was counted"
        hint={measure.definition}
        width="short"
        inputMode="decimal"
        suffix={unitSuffixes[measure.unit]}
      />
    </ActionForm>
  );
}
