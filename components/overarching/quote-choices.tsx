'use client';

import { ChoiceRow } from '@/components/forms/choice-row';
import { useFieldState } from '@/components/forms/field-frame';

type QuoteChoicesProps = {
  /** What the choices are of, for screen readers: the service and its question. */
  legend: string;
  isLegendHidden?: boolean;
  statements: readonly { reference: string; text: string }[];
};

/** Statements to quote, one box each; all boxes of the form together are its one field "quotes". */
export function QuoteChoices({ legend, isLegendHidden = false, statements }: QuoteChoicesProps) {
  const field = useFieldState('quotes', false);
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1 font-bold'}>{legend}</legend>
      {statements.map(({ reference, text }) => (
        <ChoiceRow
          key={`${field.renderKey ?? ''}${reference}`}
          type="checkbox"
          id={`quote-${reference.replaceAll('/', '-')}`}
          name="quotes"
          choice={{ value: reference, label: text }}
          isChecked={field.initialList.includes(reference)}
        />
      ))}
    </fieldset>
  );
}
