import { CriteriaField } from '@/components/evidence/criteria-field';
import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { CriterionGroup } from '@/lib/evidence/types';
import { defineMeasureAction } from '@/lib/measures/actions';
import { goodIsLabels, unitLabels } from '@/lib/measures/labels';
import { UNITS } from '@/lib/measures/rules';
import { GOOD_DIRECTIONS } from '@/lib/measures/signals';
import type { MeasureView } from '@/lib/measures/types';

type DefineMeasureFormProps = {
  areaSlug: string;
  /** Those that the person may define one for; one alone is not asked about. */
  partners: readonly { id: string; name: string }[];
  groups: readonly CriterionGroup[];
  /** The criteria that a new one opens with. */
  criteria?: string[];
  /** The one that is defined anew. */
  measure?: MeasureView;
};

/** Says what is counted, which way is good, and what it speaks to. */
export function DefineMeasureForm({ areaSlug, partners, groups, criteria, measure }: DefineMeasureFormProps) {
  const [only] = partners.length === 1 ? partners : [];
  const path = `/areas/${areaSlug}/measures`;
  return (
    <ActionForm
      action={defineMeasureAction}
      defaultValue={measure ? valuesOf(measure) : { criteria }}
      submitLabel={measure ? 'Save the definition' : 'Define measure'}
      cancelHref={measure ? `${path}/${measure.id}` : path}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="measureId" value={measure?.id ?? ''} />
      <Hidden name="version" value={measure?.version ?? 0} />
      {only ? (
        <Hidden name="partnerId" value={only.id} />
      ) : (
        <SelectField
          name="partnerId"
          label="Who counts it?"
          emptyLabel="Choose a partner"
          options={namedChoices(partners)}
        />
      )}
      <TextField
        name="name"
        label="What is it called?"
        hint="As colleagues would say it, such as “Reviews of looked after children on time”."
      />
      <TextArea
        name="definition"
        label="What exactly is counted, and of what?"
        hint="So that two people who count come to the same figure."
        rows={3}
      />
      <RadioGroup
        name="unit"
        label="What is it counted in?"
        options={UNITS.map((value) => ({ value, label: unitLabels[value] }))}
      />
      <RadioGroup
        name="goodIs"
        label="Which way is good?"
        options={GOOD_DIRECTIONS.map((value) => ({ value, label: goodIsLabels[value] }))}
        inline
      />
      <TextField
        name="target"
        label="Target"
        hint="The value to reach, without its unit. A reading that is just there meets it."
        optional
        width="short"
        inputMode="decimal"
      />
      <CriteriaField
        name="criteria"
        label="Which criteria does it speak to?"
        hint="Choose every one that it helps to judge."
        groups={groups}
      />
    </ActionForm>
  );
}

function valuesOf({ name, definition, unit, goodIs, target, criteria }: MeasureView) {
  return {
    ...{ name, definition, unit, goodIs },
    target: target === null ? '' : String(target),
    criteria: criteria.map(({ key }) => key),
  };
}
