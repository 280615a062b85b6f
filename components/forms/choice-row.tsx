'use client';

import type { Choice } from './choices';

type ChoiceRowProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  isChecked: boolean;
  isInvalid?: boolean;
  describedBy?: string;
};

/** One radio button or checkbox with its label and hint; the whole label can be pressed. */
export function ChoiceRow({ type, id, name, choice, isChecked, isInvalid, describedBy }: ChoiceRowProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-choice-hint`;
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-3">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={isChecked}
        aria-invalid={isInvalid ? true : undefined}
        aria-describedby={[hintId, describedBy].filter(Boolean).join(' ') || undefined}
        className="choice"
      />
      <label htmlFor={id} className="min-h-9 cursor-pointer self-center py-1.5 leading-snug">
        {choice.label}
      </label>
      {hintId ? (
        <div id={hintId} className="col-start-2 -mt-1 max-w-prose pb-1 text-ink-soft">
          {choice.hint}
        </div>
      ) : null}
    </div>
  );
}
