'use client';

import { useEffect, useState } from 'react';
import { FieldFrame, type FieldProps, useFieldState } from '@/components/forms/field-frame';
import { useFormShell } from '@/components/forms/form-state';
import { Button } from '@/components/ui/button';

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password' };

/** A password, hidden unless its writer asks to see it. It is never written back into the page, and may be pasted. */
export function PasswordField({ autoComplete, ...props }: PasswordFieldProps) {
  const field = useFieldState(props.name, props.hint !== undefined);
  const { pending } = useFormShell();
  const [isShown, setShown] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <FieldFrame {...props} field={field}>
      <span className="flex w-full max-w-prose flex-wrap items-center gap-2">
        <input
          // Sending a password empties its box.
          key={`${field.renderKey} ${pending}`}
          id={field.id}
          name={props.name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={field.describedBy}
          className="input min-w-40 flex-1"
        />
        {hasScript ? (
          <Button
            tone="secondary"
            type="button"
            aria-controls={field.id}
            aria-label={isShown ? 'Hide what you typed' : 'Show what you typed'}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </Button>
        ) : null}
      </span>
    </FieldFrame>
  );
}
