'use client';

import { useField } from '@conform-to/react';
import type { ReactNode } from 'react';
import { TheirValue } from './their-value';

/** What every field of a form can be given. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Adds "(optional)" to the label; every other field is expected to be answered. */
  optional?: boolean;
};

export type FieldState = {
  id: string;
  /** Changes when the field is to be drawn afresh. */
  renderKey: string | undefined;
  /** What stands in the field at first: the stored value, or what was typed before a refusal. */
  initial: string | undefined;
  /** The same for fields of several choices. */
  initialList: readonly string[];
  errors: readonly string[] | undefined;
  hintId: string | undefined;
  errorId: string;
  describedBy: string | undefined;
};

/** Reads one field's state from the form around it. */
export function useFieldState(name: string, hasHint: boolean): FieldState {
  const [field] = useField<string | string[]>(name);
  const hintId = hasHint ? `${field.id}-hint` : undefined;
  const initialValue: unknown = field.initialValue;
  const initialList = Array.isArray(initialValue) ? initialValue.map(String) : [];
  const isText = typeof initialValue === 'string';
  return {
    id: field.id,
    renderKey: field.key,
    initial: isText ? initialValue : initialList[0],
    initialList: isText ? [initialValue] : initialList,
    errors: field.errors,
    hintId,
    errorId: field.errorId,
    describedBy: [hintId, field.errors ? field.errorId : undefined].filter(Boolean).join(' ') || undefined,
  };
}

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'optional'> & {
  name: string;
  field: FieldState;
  /** Words for a stored value (the label of an option), for showing what someone else saved. */
  wordsFor?: (value: string) => string;
  children: ReactNode;
};

/** Label, hint, error and control of a single field, stacked; a mark at the side when something is wrong. */
export function FieldFrame({ label, hint, optional, name, field, wordsFor, children }: FrameProps) {
  return (
    <div data-field className={fieldClass(field)}>
      <label htmlFor={field.id} className="block font-bold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
      </label>
      <Hint id={field.hintId}>{hint}</Hint>
      <FieldError field={field} />
      {children}
      <TheirValue name={name} wordsFor={wordsFor} />
    </div>
  );
}

/** The same for a group of radio buttons or checkboxes, whose label is a legend. */
export function FieldsetFrame({ label, hint, optional, name, field, wordsFor, children }: FrameProps) {
  return (
    <div data-field className={fieldClass(field)}>
      <fieldset aria-describedby={field.describedBy} className="grid w-full min-w-0 gap-1.5">
        <legend className="mb-1.5 font-bold">
          {label}
          {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
        </legend>
        <Hint id={field.hintId}>{hint}</Hint>
        <FieldError field={field} />
        {children}
        <TheirValue name={name} wordsFor={wordsFor} />
      </fieldset>
    </div>
  );
}

function fieldClass(field: FieldState): string {
  return `grid min-w-0 scroll-mt-6 grid-cols-[minmax(0,1fr)] justify-items-start gap-1.5 ${field.errors ? 'border-l-4 border-blocker pl-4' : ''}`;
}

function Hint({ id, children }: { id: string | undefined; children: ReactNode }) {
  if (!id) return null;
  return (
    <div id={id} className="max-w-prose text-ink-soft">
      {children}
    </div>
  );
}

function FieldError({ field }: { field: FieldState }) {
  if (!field.errors) return null;
  return (
    <p id={field.errorId} className="font-bold text-blocker">
      <span className="sr-only">Error: </span>
      {field.errors.join(' ')}
    </p>
  );
}
