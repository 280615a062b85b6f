import { ActionForm } from '@/components/forms/action-form';
import { codedChoices, namedChoices } from '@/components/forms/choices';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { raiseFindingAction } from '@/lib/findings/actions';
import { findingSourceLabels } from '@/lib/findings/labels';
import { FINDING_SOURCES } from '@/lib/findings/rules';
import { criteriaOf } from '@/lib/frameworks/evaluation-schedule';
import type { Pack } from '@/lib/frameworks/schema';

type RaiseFindingFormProps = {
  areaSlug: string;
  pack: Pack;
  partners: readonly { id: string; name: string }[];
  inspections: readonly { id: string; title: string }[];
  /** The criterion that the form opens with. */
  criterion?: string;
};

/** Records what was found, who is responsible, and by when it must be put right. */
export function RaiseFindingForm({ areaSlug, pack, partners, inspections, criterion }: RaiseFindingFormProps) {
  return (
    <ActionForm
      action={raiseFindingAction}
      defaultValue={{ criterionCode: criterion }}
      submitLabel="Record finding"
      cancelHref={`/areas/${areaSlug}/findings`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="frameworkCode" value={pack.code} />
      <RadioGroup name="kind" label="What kind of finding is it?" options={codedChoices(pack.findingKinds)} />
      <TextField name="title" label="The finding in one sentence" />
      <TextArea name="detail" label="What was found, and how it is known" hint="No names or dates of birth." rows={5} />
      <RadioGroup
        name="source"
        label="Where does it come from?"
        options={FINDING_SOURCES.map((source) => ({ value: source, label: findingSourceLabels[source] }))}
      />
      <SelectField
        name="inspectionId"
        label="Which inspection?"
        optional
        emptyLabel="Not from an inspection"
        options={inspections.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        name="partnerId"
        label="Who is responsible?"
        hint="Any partner can be, not only the council."
        emptyLabel="Choose a partner"
        options={namedChoices(partners)}
      />
      <SelectField
        name="criterionCode"
        label="Which criterion does it bear on?"
        optional
        emptyLabel="None in particular"
        options={codedChoices(criteriaOf(pack).map((placed) => placed.criterion))}
      />
      <SelectField
        name="timescale"
        label="How soon must it be put right?"
        optional
        emptyLabel="No timescale given"
        options={codedChoices(pack.recommendationTimescales)}
      />
      <DateField
        name="printedDueOn"
        label="Date printed in the letter"
        hint="If the letter prints a date, it beats the one worked out from the timescale."
        optional
      />
    </ActionForm>
  );
}
