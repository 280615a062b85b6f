'use client';

import { ChoiceRow } from '@/components/forms/choice-row';
import { FieldsetFrame, useFieldState } from '@/components/forms/field-frame';
import { Details } from '@/components/ui/details';

/** Documents to tick, under one criterion or hand-over item. */
export type CandidateGroup = {
  key: string;
  heading: string;
  options: readonly { value: string; label: string; hint: string }[];
};

type CandidatesFieldProps = { name: string; label: string; hint: string; groups: readonly CandidateGroup[] };

/** Documents as boxes, one fold for each place in which they lie; the fold says how many of its boxes were ticked. */
export function CandidatesField({ name, label, hint, groups }: CandidatesFieldProps) {
  const field = useFieldState(name, true);
  const chosen = new Set(field.initialList);
  return (
    <FieldsetFrame name={name} label={label} hint={hint} field={field}>
      <div className="w-full">
        {groups.map(({ key, heading, options }, index) => {
          const count = options.filter(({ value }) => chosen.has(value)).length;
          return (
            <Details
              key={key}
              summary={`${heading} – ${count} of ${options.length} chosen`}
              isOpen={options.length > 0}
            >
              <div className="grid gap-1">
                {options.map((choice, at) => (
                  <ChoiceRow
                    key={`${field.renderKey ?? ''}${choice.value}`}
                    type="checkbox"
                    id={index === 0 && at === 0 ? field.id : `${field.id}-${choice.value}`}
                    name={name}
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
