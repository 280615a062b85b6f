'use client';

import { createContext, useContext } from 'react';
import type { KeptForm } from '@/lib/operations/kept-forms/types';

const KeptFormContext = createContext<KeptForm | null>(null);

/** Hands a form that was kept when the sign-in ended to the form of the page that it belongs to. */
export const KeptFormProvider = KeptFormContext.Provider;

/** What had been typed into the form of this name; null when nothing of it was kept. */
export function useKeptValues(formName: string): Record<string, string | string[]> | null {
  const kept = useContext(KeptFormContext);
  return kept?.formName === formName ? { ...kept.values } : null;
}

/** Says why a form opens filled. */
export function KeptFormNotice() {
  return (
    <div className="max-w-prose border-l-4 border-watch bg-watch-wash px-4 py-3">
      <p className="font-bold">Your sign-in had ended. Nothing has been sent yet.</p>
      <p>This is what you had typed. Check it, choose any files again, and send it.</p>
    </div>
  );
}
