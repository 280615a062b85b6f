'use client';

import { ChoiceRow } from '@/components/forms/choice-row';
import { FieldsetFrame, useFieldState } from '@/components/forms/field-frame';
import { Details } from '@/components/ui/details';
import type { CriterionGroup } from '@/lib/evidence/types';

type CriteriaFieldProps = { name: string; label: string; hint: string; groups: readonly CriterionGroup[] };

/** The criteria of the area's frameworks as boxes, one fold for each element; those with a ticked box stand open. */
export function CriteriaField({ name, label, hint, groups }: CriteriaFieldProps) {
  const field = useFieldState(name, true);
  const chosen = new Set(field.initialList);
  const isAnyChosen = chosen.size > 0;
  return (
    <FieldsetFrame name={name} label={label} hint={hint} field={field}>
      <div className="w-full">
        {groups.map(({ heading, options }, index) => {
          const count = options.filter(({ value }) => chosen.has(value)).length;
          return (
            <Details key={heading} summary={heading} isOpen={count > 0 || (!isAnyChosen && index === 0)}>
              <div className="grid gap-1">
                {options.map((choice, at) => (
                  <ChoiceRow
                    key={`${field.renderKey ?? ''}${choice.value}`}
                    type="checkbox"
                    id={index === 0 && at === 0 ? field.id : `${field.id}-${choice.value}`}
                    name={name}
                    choice={choice}
                    isChecked={chosen.has(choice.value)}
                  />
                ))}
              </div>
            </Details>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
