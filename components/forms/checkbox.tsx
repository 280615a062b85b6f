'use client';

import { ChoiceRow } from './choice-row';
import { type FieldProps, useFieldState } from './field-frame';

type CheckboxProps = Omit<FieldProps, 'label' | 'optional'> & { label: string };

/** One statement to agree with; posts "on" (a zod boolean) when ticked and nothing when not. */
export function Checkbox({ name, label, hint }: CheckboxProps) {
  const field = useFieldState(name, false);
  return (
    <div data-field className={`grid gap-1.5 ${field.errors ? 'border-l-4 border-blocker pl-4' : ''}`}>
      {field.errors ? (
        <p id={field.errorId} className="font-bold text-blocker">
          <span className="sr-only">Error: </span>
          {field.errors.join(' ')}
        </p>
      ) : null}
      <ChoiceRow
        key={field.renderKey}
        type="checkbox"
        id={field.id}
        name={name}
        choice={{ value: 'on', label, hint }}
        isChecked={field.initial === 'on'}
        isInvalid={field.errors !== undefined}
        describedBy={field.describedBy}
      />
    </div>
  );
}
