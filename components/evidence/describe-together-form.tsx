import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { describeTogetherAction } from '@/lib/evidence/description/actions';
import type { PlannedItem } from '@/lib/evidence/description/types';
import type { BulkValues } from './bulk-form';

type DescribeTogetherFormProps = {
  areaSlug: string;
  plan: readonly PlannedItem[];
  values: BulkValues;
  changeHref: string;
};

/** Saves the change that has been looked at: with all of them or none. */
export function DescribeTogetherForm({ areaSlug, plan, values, changeHref }: DescribeTogetherFormProps) {
  const { addCriteria, removeCriteria, ...set } = values;
  return (
    <ActionForm
      action={describeTogetherAction}
      submitLabel="Make this change"
      cancelHref={changeHref}
      cancelLabel="Change it first"
    >
      <Hidden name="area" value={areaSlug} />
      {plan.map(({ id, version }) => (
        <Hidden key={id} name="items" value={`${id}:${version}`} />
      ))}
      {Object.entries(set).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {addCriteria.map((key) => (
        <Hidden key={key} name="addCriteria" value={key} />
      ))}
      {removeCriteria.map((key) => (
        <Hidden key={key} name="removeCriteria" value={key} />
      ))}
    </ActionForm>
  );
}
