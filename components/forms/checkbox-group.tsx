'use client';

import { ChoiceRow } from './choice-row';
import { type Choice, describeChoice } from './choices';
import { type FieldProps, FieldsetFrame, useFieldState } from './field-frame';

type CheckboxGroupProps = FieldProps & { options: readonly Choice[] };

/** Any number of a few; posts one entry per ticked box under the same name (a zod array). */
export function CheckboxGroup({ options, ...props }: CheckboxGroupProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldsetFrame {...props} field={field} wordsFor={(value) => describeChoice(options, value)}>
      <div className="grid gap-2">
        {options.map((choice, index) => (
          <ChoiceRow
            key={`${field.renderKey ?? ''}${choice.value}`}
            type="checkbox"
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            name={props.name}
            choice={choice}
            isChecked={field.initialList.includes(choice.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}
