'use client';

import type { ReactNode } from 'react';
import { type ButtonTone, buttonClass } from '@/components/ui/button';
import { useFormShell } from './form-state';

type SubmitButtonProps = {
  children: ReactNode;
  tone?: ButtonTone;
  /** Shown while sending; "Saving…" unless given. */
  pendingLabel?: string;
  /** With name and value a form can have several ways of being sent. */
  name?: string;
  value?: string;
};

/** Sends the form once: while the answer is awaited it says so and a second press does nothing. */
export function SubmitButton({ children, tone = 'primary', pendingLabel = 'Saving…', name, value }: SubmitButtonProps) {
  const { pending } = useFormShell();
  return (
    <button type="submit" name={name} value={value} aria-disabled={pending || undefined} className={buttonClass(tone)}>
      {pending ? pendingLabel : children}
    </button>
  );
}
