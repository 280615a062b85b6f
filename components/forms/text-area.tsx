'use client';

import { useRef } from 'react';
import { FieldFrame, type FieldProps, useFieldState } from './field-frame';
import { KeptTextarea } from './kept-textarea';
import { PersonalDataNotes } from './personal-data-notes';

type TextAreaProps = FieldProps & {
  rows?: number;
  /** The form's schema takes what looks like a person's details, so they are not pointed out. */
  takesDetails?: boolean;
};

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ rows = 5, takesDetails = false, ...props }: TextAreaProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <FieldFrame {...props} field={field}>
      <KeptTextarea
        key={field.renderKey}
        area={area}
        id={field.id}
        name={props.name}
        rows={rows}
        text={field.initial}
        aria-invalid={field.errors ? true : undefined}
        aria-describedby={field.describedBy}
        className="input block w-full max-w-3xl"
      />
      {takesDetails ? null : <PersonalDataNotes key={`about ${field.renderKey}`} area={area} />}
    </FieldFrame>
  );
}
