'use client';

import { createContext, useContext } from 'react';
import type { ActionState } from '@/lib/operations/action-state';

type FormShellState = {
  pending: boolean;
  /** Null unless someone else saved first. `mine` is what this person sent, by field name. */
  conflict: {
    theirs: Readonly<Record<string, string>>;
    mine: Readonly<Record<string, string>>;
    version: number;
  } | null;
};

const FormShellContext = createContext<FormShellState>({ pending: false, conflict: null });

/** Carries the shell's state (pending, conflict) down to its fields. */
export const FormShellProvider = FormShellContext.Provider;

/** The state of the form around a field; outside a form nothing is pending and nothing conflicts. */
export function useFormShell(): FormShellState {
  return useContext(FormShellContext);
}

/** What is stored now for one field, when it differs from what this person sent; otherwise null. */
export function useTheirValue(name: string): string | null {
  const { conflict } = useFormShell();
  const theirs = conflict?.theirs[name];
  return conflict && theirs !== undefined && theirs !== (conflict.mine[name] ?? '') ? theirs : null;
}

/** Reads the conflict out of an action's answer, with the sent values as plain text (several choices joined by ", "). */
export function conflictOf(state: ActionState): FormShellState['conflict'] {
  if (!state?.conflict) return null;
  const mine: Record<string, string> = {};
  for (const [name, value] of Object.entries(state.submission.initialValue ?? {})) {
    mine[name] = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  }
  return { ...state.conflict, mine };
}
