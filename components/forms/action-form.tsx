'use client';

import { FormProvider, useForm } from '@conform-to/react';
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { $ZodType } from 'zod/v4/core';
import type { FormAction } from '@/lib/operations/action-state';
import { FORM_NAME_FIELD } from '@/lib/operations/kept-forms/rules';
import { ConflictNotice } from './conflict-notice';
import { ErrorSummary } from './error-summary';
import { conflictOf, FormShellProvider } from './form-state';
import { KeptFormNotice, useKeptValues } from './kept-form';
import { SubmitButton } from './submit-button';

type ZodParser = typeof import('@conform-to/zod/v4').parseWithZod;

type FormValues = Record<string, string | number | boolean | string[]>;

type ActionFormProps = {
  action: FormAction;
  /** Checks in the browser before sending. Only a client component can pass it; without it the server checks alone. */
  schema?: $ZodType<unknown, Record<string, unknown>>;
  defaultValue?: { [name: string]: string | number | boolean | string[] | null | undefined };
  submitLabel: string;
  pendingLabel?: string;
  submitTone?: 'primary' | 'secondary' | 'danger';
  /** Where "Cancel" leads; no link without it. */
  cancelHref?: string;
  cancelLabel?: string;
  /** More to stand beside the submit button: further <SubmitButton name value> or links. */
  moreActions?: ReactNode;
  id?: string;
  children: ReactNode;
};

/**
 * A real form posting to a server action: works with JavaScript off, adds inline errors and a pending state with it on.
 * After a refusal it keeps everything typed, lists the errors at the top and moves the focus there.
 */
export function ActionForm(props: ActionFormProps) {
  const [state, formAction, pending] = useActionState(props.action, null);
  const [refusals, setRefusals] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const parseWithZod = useZodParser(props.schema !== undefined);
  const { schema } = props;
  const isChecking = schema !== undefined && parseWithZod !== null;

  // A generated id differs between a page loaded and a page navigated to; what the button says does not.
  const formName = props.id ?? props.submitLabel;
  const kept = useKeptValues(formName);

  const [form] = useForm<FormValues, unknown>({
    id: props.id,
    lastResult: state?.submission,
    defaultValue: kept ? { ...props.defaultValue, ...kept } : props.defaultValue,
    shouldValidate: 'onSubmit',
    shouldRevalidate: isChecking ? 'onInput' : 'onSubmit',
    onValidate: isChecking ? ({ formData }) => parseWithZod(formData, { schema }) : undefined,
    onSubmit(event, { formData }) {
      // React resets a form after its action has run, which would lose what was typed; a transition of our own does not.
      event.preventDefault();
      startTransition(() => formAction(formData));
    },
  });

  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const isRecheck = submitter?.getAttribute('name') === '__intent__';
    if (pending && !isRecheck) {
      event.preventDefault();
      return;
    }
    form.onSubmit(event);
    if (!isRecheck) setRefusals((count) => count + 1);
  };

  const isFocusOwed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer or refused try moves the focus once more
  useEffect(() => {
    isFocusOwed.current = true;
  }, [state, refusals]);
  // After every render, because the summary is drawn one render later than the answer arrives.
  useEffect(() => {
    if (isFocusOwed.current && !pending && summary.current?.firstChild) {
      isFocusOwed.current = false;
      summary.current.focus();
      summary.current.scrollIntoView({ block: 'nearest' });
    }
  });

  const conflict = useMemo(() => conflictOf(state), [state]);
  const shell = useMemo(() => ({ pending, conflict }), [pending, conflict]);

  return (
    <FormProvider context={form.context}>
      <FormShellProvider value={shell}>
        <form
          id={form.id}
          action={formAction}
          onSubmit={handleSubmit}
          noValidate={form.noValidate}
          className="grid grid-cols-[minmax(0,1fr)] gap-6"
        >
          <div ref={summary} tabIndex={-1} className="form-summary grid max-w-3xl gap-6 empty:hidden">
            <ErrorSummary formId={form.id} errors={form.allErrors} />
            {conflict ? <ConflictNotice /> : null}
          </div>
          {kept && !state ? <KeptFormNotice /> : null}
          <input type="hidden" name={FORM_NAME_FIELD} value={formName} />
          {props.children}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-1">
            <SubmitButton tone={props.submitTone} pendingLabel={props.pendingLabel}>
              {props.submitLabel}
            </SubmitButton>
            {props.moreActions}
            {props.cancelHref ? <a href={props.cancelHref}>{props.cancelLabel ?? 'Cancel'}</a> : null}
          </div>
        </form>
      </FormShellProvider>
    </FormProvider>
  );
}

/** Loads the zod parser after the page is usable, and only for forms that check in the browser. */
function useZodParser(isWanted: boolean): ZodParser | null {
  const [parser, setParser] = useState<ZodParser | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (isWanted) {
      import('@conform-to/zod/v4').then((loaded) => {
        if (isCurrent) setParser(() => loaded.parseWithZod);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [isWanted]);
  return parser;
}
