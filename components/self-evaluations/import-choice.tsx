'use client';

import { ChoiceRow } from '@/components/forms/choice-row';
import { useFieldState } from '@/components/forms/field-frame';

/** The field of the ticked criteria. */
export const CHOICES = 'criteria';

type ImportChoiceProps = { value: string; label: string; isFirst: boolean };

/** The tick by which one criterion is taken over; the first of them stands for all in the list of errors. */
export function ImportChoice({ value, label, isFirst }: ImportChoiceProps) {
  const field = useFieldState(CHOICES, false);
  return (
    <div data-field className="my-2">
      {isFirst && field.errors ? (
        <p id={field.errorId} className="font-bold text-blocker">
          <span className="sr-only">Error: </span>
          {field.errors.join(' ')}
        </p>
      ) : null}
      <ChoiceRow
        key={field.renderKey}
        type="checkbox"
        id={isFirst ? field.id : `${field.id}-${value}`}
        name={CHOICES}
        choice={{ value, label }}
        isChecked={field.initialList.includes(value)}
        isInvalid={field.errors !== undefined}
        describedBy={isFirst && field.errors ? field.errorId : undefined}
      />
    </div>
  );
}
