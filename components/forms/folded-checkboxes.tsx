'use client';

import { Details } from '@/components/ui/details';
import { ChoiceRow } from './choice-row';
import type { Choice } from './choices';
import { FieldsetFrame, useFieldState } from './field-frame';

/** Boxes that lie under one heading. */
export type Fold = { key: string; heading: string; options: readonly Choice[] };

type FoldedCheckboxesProps = {
  name: string;
  label: string;
  hint: string;
  folds: readonly Fold[];
  /** Every fold stands open and says how many of its boxes were ticked; otherwise those with a ticked box do, or the first. */
  isAllOpen?: boolean;
};

/** Any number of many, in folds; posts one entry per ticked box under the same name (a zod array). */
export function FoldedCheckboxes({ folds, isAllOpen = false, ...props }: FoldedCheckboxesProps) {
  const field = useFieldState(props.name, true);
  const chosen = new Set(field.initialList);
  const isAnyChosen = chosen.size > 0;
  return (
    <FieldsetFrame {...props} field={field}>
      <div className="w-full">
        {folds.map(({ key, heading, options }, index) => {
          const count = options.filter(({ value }) => chosen.has(value)).length;
          return (
            <Details
              key={key}
              summary={isAllOpen ? `${heading} – ${count} of ${options.length} chosen` : heading}
              isOpen={isAllOpen || count > 0 || (!isAnyChosen && index === 0)}
            >
              <div className="grid gap-1">
                {options.map((choice, at) => (
                  <ChoiceRow
                    key={`${field.renderKey ?? ''}${choice.value}`}
                    type="checkbox"
                    id={index === 0 && at === 0 ? field.id : `${field.id}-${choice.value}`}
                    name={props.name}
                    choice={choice}
                    isChecked={chosen.has(choice.value)}
                  />
                ))}
              </div>
            </Details>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
