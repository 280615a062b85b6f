'use client';

import { ChoiceRow } from '@/components/forms/choice-row';
import type { Choice } from '@/components/forms/choices';
import { useFieldState } from '@/components/forms/field-frame';

type Row = { code: string; label: string; hint: string; choices: readonly Choice[] };

/** People to tick for each of several criteria; all ticks post under one name (a zod array). */
export function ContributorFields({ name, rows }: { name: string; rows: readonly Row[] }) {
  const field = useFieldState(name, false);
  return (
    <div id={field.id} className="grid gap-0 border-b border-line">
      {rows.map(({ code, label, hint, choices }) => (
        <fieldset
          key={code}
          aria-describedby={`${field.id}-${code}-hint`}
          className="grid gap-x-8 gap-y-2 border-t border-line py-4 md:grid-cols-2"
        >
          <legend className="sr-only">{label}</legend>
          <div>
            <div aria-hidden="true" className="font-bold">
              {label}
            </div>
            <div id={`${field.id}-${code}-hint`} className="text-ink-soft">
              {hint}
            </div>
          </div>
          <div className="grid gap-1">
            {choices.map((choice) => (
              <ChoiceRow
                key={`${field.renderKey ?? ''}${choice.value}`}
                type="checkbox"
                id={`${field.id}-${choice.value}`}
                name={name}
                choice={choice}
                isChecked={field.initialList.includes(choice.value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
