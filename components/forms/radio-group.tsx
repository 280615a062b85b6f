'use client';

import { ChoiceRow } from './choice-row';
import { type Choice, describeChoice } from './choices';
import { type FieldProps, FieldsetFrame, useFieldState } from './field-frame';

type RadioGroupProps = FieldProps & { options: readonly Choice[]; inline?: boolean };

/** One of a few, all in view. The first button carries the field's id so that the error summary leads to it. */
export function RadioGroup({ options, inline = false, ...props }: RadioGroupProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldsetFrame {...props} field={field} wordsFor={(value) => describeChoice(options, value)}>
      <div className={inline ? 'flex flex-wrap gap-x-8 gap-y-2' : 'grid gap-2'}>
        {options.map((choice, index) => (
          <ChoiceRow
            key={`${field.renderKey ?? ''}${choice.value}`}
            type="radio"
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            name={props.name}
            choice={choice}
            isChecked={field.initial === choice.value}
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}
