'use client';

import { FieldFrame, type FieldProps, useFieldState } from './field-frame';
import { useFormShell } from './form-state';

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** How long an answer is expected to be. */
  width?: 'full' | 'half' | 'short';
  /** Words before or after the box, such as a unit. */
  prefix?: string;
  suffix?: string;
  spellCheck?: boolean;
};

const widths = { full: 'w-full max-w-prose', half: 'w-full max-w-sm', short: 'w-40 max-w-full' } as const;

/** One line of text. A password is never written back into the page. */
export function TextField({ type = 'text', width = 'full', ...props }: TextFieldProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  const { pending } = useFormShell();
  const input = (
    <input
      // Sending a password empties its box.
      key={type === 'password' ? `${field.renderKey} ${pending}` : field.renderKey}
      id={field.id}
      name={props.name}
      type={type}
      defaultValue={type === 'password' ? undefined : field.initial}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode}
      spellCheck={props.spellCheck}
      aria-invalid={field.errors ? true : undefined}
      aria-describedby={field.describedBy}
      className={`input ${widths[width]}`}
    />
  );
  return (
    <FieldFrame {...props} field={field}>
      {props.prefix || props.suffix ? (
        <span className="flex w-full items-center gap-2">
          {props.prefix ? <span>{props.prefix}</span> : null}
          {input}
          {props.suffix ? <span>{props.suffix}</span> : null}
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}
