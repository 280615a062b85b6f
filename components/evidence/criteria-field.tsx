import { FoldedCheckboxes } from '@/components/forms/folded-checkboxes';
import type { CriterionGroup } from '@/lib/evidence/types';

type CriteriaFieldProps = { name: string; label: string; hint: string; groups: readonly CriterionGroup[] };

/** The criteria of the area's frameworks as boxes, one fold for each element. */
export function CriteriaField({ groups, ...props }: CriteriaFieldProps) {
  return <FoldedCheckboxes {...props} folds={groups.map((group) => ({ key: group.heading, ...group }))} />;
}
