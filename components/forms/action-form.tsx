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
import { Details } from '@/components/ui/details';
import type { FormAction } from '@/lib/operations/action-state';
import { FORM_NAME_FIELD } from '@/lib/operations/kept-forms/rules';
import { differs, WORKING_COPY_FIELD } from '@/lib/operations/working-copies/rules';
import type { OpenedCopy } from '@/lib/operations/working-copies/types';
import { ConflictNotice } from './conflict-notice';
import { ErrorSummary } from './error-summary';
import { fillForm } from './field-value';
import { conflictOf, FormShellProvider, withMine } from './form-state';
import { KeptFormNotice, useKeptValues } from './kept-form';
import { SubmitButton } from './submit-button';
import { useAutosave } from './use-autosave';
import { type Autosave, KeepingStatus, WorkingCopyNotice } from './working-copy-notice';

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
  /** What to press to open it, where it stands folded until it comes back filled or refused. */
  foldedUnder?: string;
  /** Keeps what is typed as the writer's working copy. For long texts; the form has an "area" and a "version" field. */
  autosave?: Autosave;
  /** Changes with what is stored: the fields are then drawn afresh. A key would lose what is posted without JavaScript. */
  drawnFrom?: string | number;
  children: ReactNode;
};

/**
 * A real form posting to a server action: works with JavaScript off, adds inline errors and a pending state with it on.
 * After a refusal it keeps everything typed, lists the errors at the top and moves the focus there. A working copy that
 * is dropped takes what stands in the fields with it.
 */
export function ActionForm(props: ActionFormProps) {
  const hasCopy = props.autosave?.copy != null;
  const [had, setHad] = useState(hasCopy);
  const [drops, setDrops] = useState(0);
  if (had !== hasCopy) {
    setHad(hasCopy);
    if (had) setDrops(drops + 1);
  }
  const [drawnFrom, setDrawnFrom] = useState(props.drawnFrom);
  if (drawnFrom !== props.drawnFrom) {
    setDrawnFrom(props.drawnFrom);
    setDrops(drops + 1);
  }
  return <FormShell key={drops} {...props} />;
}

function FormShell(props: ActionFormProps) {
  const [state, formAction, pending] = useActionState(props.action, null);
  const [refusals, setRefusals] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const parseWithZod = useZodParser(props.schema !== undefined);
  const { schema } = props;
  const isChecking = schema !== undefined && parseWithZod !== null;

  // A generated id differs between a page loaded and a page navigated to; what the button says does not.
  const formName = props.id ?? props.submitLabel;
  const kept = useKeptValues(formName);
  const [copy] = useState(() => openedCopy(props));
  const typedBefore = kept ?? copy?.values;

  const [form] = useForm<FormValues, unknown>({
    id: props.id,
    lastResult: state?.submission,
    defaultValue: typedBefore ? { ...props.defaultValue, ...typedBefore } : props.defaultValue,
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

  const conflict = useMemo(
    () => (state || kept || !copy?.conflict ? conflictOf(state) : withMine(copy.conflict, copy.values)),
    [state, kept, copy],
  );
  const version = conflict?.version ?? versionIn(state?.submission.initialValue) ?? versionIn(kept);
  const shell = useMemo(() => ({ pending, conflict, version }), [pending, conflict, version]);

  const element = useRef<HTMLFormElement>(null);
  const { autosave } = props;
  const keeping = useAutosave(element, autosave, pending);
  useEffect(() => {
    if (state?.conflict?.merged && element.current) fillForm(element.current, state.conflict.merged.values);
  }, [state]);

  const drawn = (
    <FormProvider context={form.context}>
      <FormShellProvider value={shell}>
        {autosave && copy && !kept && !state ? (
          <WorkingCopyNotice {...autosave} formName={formName} copy={copy} />
        ) : null}
        <form
          ref={element}
          id={form.id}
          action={formAction}
          onSubmit={handleSubmit}
          noValidate={form.noValidate}
          className="grid grid-cols-[minmax(0,1fr)] gap-6"
        >
          <div ref={summary} tabIndex={-1} className="form-summary grid max-w-3xl gap-6 empty:hidden">
            {conflict ? <ConflictNotice /> : <ErrorSummary formId={form.id} errors={form.allErrors} />}
          </div>
          {kept && !state ? <KeptFormNotice /> : null}
          <input type="hidden" name={FORM_NAME_FIELD} value={formName} />
          {autosave ? <input type="hidden" name={WORKING_COPY_FIELD} value={autosave.path} /> : null}
          {props.children}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-1">
            <SubmitButton tone={props.submitTone} pendingLabel={props.pendingLabel}>
              {props.submitLabel}
            </SubmitButton>
            {props.moreActions}
            {props.cancelHref ? <a href={props.cancelHref}>{props.cancelLabel ?? 'Cancel'}</a> : null}
          </div>
          {autosave ? <KeepingStatus keeping={keeping} /> : null}
        </form>
      </FormShellProvider>
    </FormProvider>
  );
  if (!props.foldedUnder) return drawn;
  return (
    <Details summary={props.foldedUnder} isOpen={kept !== null || state !== null || undefined}>
      {drawn}
    </Details>
  );
}

/** The working copy that the form opens with; null where there is none, or where it says what is stored anyway. */
function openedCopy({ autosave, defaultValue }: ActionFormProps): OpenedCopy | null {
  const copy = autosave?.copy;
  return copy && (copy.conflict || differs(copy.values, defaultValue ?? {})) ? copy : null;
}

/** The version that a form was sent or kept with: what somebody had begun from, whatever is stored by now. */
function versionIn(values: Readonly<Record<string, unknown>> | null | undefined): string | null {
  return typeof values?.version === 'string' ? values.version : null;
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
