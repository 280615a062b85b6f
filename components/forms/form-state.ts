'use client';

import { createContext, useContext } from 'react';
import type { ActionState, Conflict } from '@/lib/operations/action-state';

type FormShellState = {
  pending: boolean;
  /** Null unless someone else saved first. `mine` is what this person sent, by field name. */
  conflict: (Conflict & { mine: Readonly<Record<string, string>> }) | null;
  /** The version that what stands in the form began from, where that is not the one that the page was drawn with. */
  version: string | number | null;
};

const FormShellContext = createContext<FormShellState>({ pending: false, conflict: null, version: null });

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
  return state?.conflict ? withMine(state.conflict, state.submission.initialValue ?? {}) : null;
}

/** A conflict beside what stands in the form. */
export function withMine(conflict: Conflict, values: Readonly<Record<string, unknown>>): FormShellState['conflict'] {
  const mine: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    mine[name] = Array.isArray(value) ? value.join(', ') : String(value ?? '').replace(/\r\n?/g, '\n');
  }
  return { ...conflict, mine };
}
