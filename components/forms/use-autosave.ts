'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/operations/action-state';
import { FORM_NAME_FIELD, keepable, SECRET_FIELDS } from '@/lib/operations/kept-forms/rules';
import { keepDueAt, WORKING_COPY_FIELD } from '@/lib/operations/working-copies/rules';

/** Whether what is being typed is kept: when, or why not. Null before anything is typed. */
export type Keeping = { keptAt: string } | { failure: string; isUnreached?: boolean } | null;

/**
 * Keeps on the server, by the action `keep`, what is typed into the form, as its writer's working copy at `path`: after
 * a pause, at once when a field is left or the page is hidden, never while the form itself is being sent; again and again
 * while the server cannot be reached. Leaving the page asks only while something typed is not kept.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  autosave: { path: string; keep: FormAction } | undefined,
  isSending: boolean,
): Keeping {
  const { path, keep: action } = autosave ?? {};
  const [keeping, setKeeping] = useState<Keeping>(null);
  const sending = useRef(isSending);
  useEffect(() => {
    sending.current = isSending;
  }, [isSending]);

  useEffect(() => {
    const element = form.current;
    if (!element || path === undefined || action === undefined) return;
    const changes = { firstAt: null as number | null, keptAt: null as number | null, isKeeping: false };
    let timer: ReturnType<typeof setTimeout> | undefined;

    const keep = async () => {
      clearTimeout(timer);
      if (changes.firstAt === null || changes.isKeeping || sending.current) return;
      changes.firstAt = null;
      changes.isKeeping = true;
      changes.keptAt = performance.now();
      const outcome = await keepNow(element, path, action);
      changes.isKeeping = false;
      setKeeping(outcome);
      const isTypedSince = changes.firstAt !== null;
      const isFailed = 'failure' in outcome;
      if (isFailed) changes.firstAt ??= performance.now();
      // The same text would be refused for the same reason once more.
      if (changes.firstAt !== null && (isTypedSince || (isFailed && outcome.isUnreached))) plan(changes.firstAt);
    };
    const plan = (firstAt: number) => {
      clearTimeout(timer);
      const now = performance.now();
      timer = setTimeout(keep, keepDueAt({ firstAt, lastAt: now, keptAt: changes.keptAt }) - now);
    };
    const typed = () => {
      changes.firstAt ??= performance.now();
      plan(changes.firstAt);
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if ((changes.firstAt !== null || changes.isKeeping) && !sending.current) event.preventDefault();
    };

    if (isChanged(element)) typed();
    element.addEventListener('input', typed);
    element.addEventListener('focusout', keep);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('online', keep);
    window.addEventListener('beforeunload', leaving);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('input', typed);
      element.removeEventListener('focusout', keep);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('online', keep);
      window.removeEventListener('beforeunload', leaving);
    };
  }, [form, path, action]);

  return keeping;
}

/** True where something was typed before this script ran, or the browser has put back what it remembers. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    return control instanceof HTMLInputElement && control.checked !== control.defaultChecked;
  });
}

async function keepNow(form: HTMLFormElement, path: string, action: FormAction): Promise<NonNullable<Keeping>> {
  const typed = new FormData(form);
  const kept = keepable(typed, [...SECRET_FIELDS, 'area', 'version', WORKING_COPY_FIELD]);
  if (!kept) return { failure: 'it is longer than can be kept.' };
  const sent = new FormData();
  sent.set('area', String(typed.get('area')));
  sent.set('version', String(typed.get('version') ?? 0));
  sent.set('path', path);
  sent.set('formName', String(typed.get(FORM_NAME_FIELD)));
  sent.set('values', JSON.stringify(kept.values));
  try {
    const state = await action(null, sent);
    if (state?.answer) return { keptAt: state.answer };
    return { failure: Object.values(state?.submission.error ?? {}).flat()[0] ?? 'the service did not take it.' };
  } catch {
    return { failure: 'the service cannot be reached. What you typed is still here.', isUnreached: true };
  }
}
