'use client';

import { FieldFrame, type FieldProps, useFieldState } from './field-frame';

type TextAreaProps = FieldProps & { rows?: number };

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ rows = 5, ...props }: TextAreaProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  return (
    <FieldFrame {...props} field={field}>
      <textarea
        key={field.renderKey}
        id={field.id}
        name={props.name}
        rows={rows}
        defaultValue={field.initial}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="input block w-full max-w-3xl"
      />
    </FieldFrame>
  );
}
