'use client';

import { FieldFrame, type FieldProps, useFieldState } from './field-frame';

type DateFieldProps = FieldProps & {
  /** ISO days (YYYY-MM-DD) that the browser's calendar should stay between. */
  min?: string;
  max?: string;
};

/**
 * One day, posted as YYYY-MM-DD. The browser's own date control, because it posts one value and can be typed into
 * with JavaScript off, which three boxes cannot.
 */
export function DateField({ min, max, ...props }: DateFieldProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldFrame {...props} field={field}>
      <input
        key={field.renderKey}
        id={field.id}
        name={props.name}
        type="date"
        min={min}
        max={max}
        defaultValue={field.initial}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="input w-48 max-w-full tabular-nums"
      />
    </FieldFrame>
  );
}
