'use client';

import { type Choice, describeChoice } from './choices';
import { FieldFrame, type FieldProps, useFieldState } from './field-frame';

type SelectFieldProps = FieldProps & {
  options: readonly Choice[];
  /** The first, empty entry; without it the first option is chosen from the start. */
  emptyLabel?: string;
};

/** One of many. For up to about seven options use RadioGroup, which can be read at a glance. */
export function SelectField({ options, emptyLabel, ...props }: SelectFieldProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldFrame {...props} field={field} wordsFor={(value) => describeChoice(options, value)}>
      <select
        key={field.renderKey}
        id={field.id}
        name={props.name}
        defaultValue={field.initial}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="input w-auto max-w-full"
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
