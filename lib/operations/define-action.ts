import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Actor, accountHolder, actorIn, operatorActor, visitorActor } from '@/lib/access/actor';
import { getPerson, sessionSecret } from '@/lib/access/session';
import type { AuditEventName } from '@/lib/audit/events';
import { ownPath } from '@/lib/platform/own-path';
import { isSameSite } from '@/lib/platform/requests';
import type { Failure, Result } from '@/lib/platform/result';
import type { ActionState, FormAction } from './action-state';
import { failureWords } from './failure-words';
import { keepForm } from './kept-forms/commands';
import { FORM_NAME_FIELD, keepable, SECRET_FIELDS } from './kept-forms/rules';
import { handTicket } from './kept-forms/ticket';
import { forgetWorkingCopy } from './working-copies/commands';
import { WORKING_COPY_FIELD } from './working-copies/rules';

type Definition<Schema extends z.ZodType, T> = {
  schema: Schema;
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result<T>>;
  /** Whose act it is: someone in the area that the form names (the usual), an operator, anyone signed in for their own
   * account, or anyone at all. */
  actor?: 'area' | 'operator' | 'person' | 'visitor';
} & (
  | {
      /** Where to go after success, as a path inside the site, and the event whose notice is shown there. */
      next: (value: T, input: z.output<Schema>, areaPath: string) => string;
      notice?: AuditEventName;
    }
  | {
      /** For what happens while a page goes on being used: what to say there. Nothing is drawn anew. */
      answer: (value: T) => string;
    }
);

const SIGNED_OUT =
  'Your sign-in has ended. Sign in again in another tab, then send this form once more: nothing you typed is lost.';
const FOREIGN = 'This form was not sent from this site. Open the page again and send it from there.';

/**
 * A server action: refuses a missing or foreign Origin, loads the actor from the database, and only then parses the form
 * into all of its field errors at once, runs the command, and either moves on or gives back what was typed with what is
 * wrong.
 */
export function defineAction<Schema extends z.ZodType, T>(definition: Definition<Schema, T>): FormAction {
  return async (_state, formData) => {
    if (!(await isSameOrigin())) return refused(formData, FOREIGN);
    const actor = await actorFor(definition.actor ?? 'area', formData);
    if (!actor) {
      await keepAndSignIn(formData);
      return refused(formData, SIGNED_OUT);
    }
    const submission = parseWithZod(formData, { schema: definition.schema });
    const reply: Reply = (options) => submission.reply({ ...options, hideFields: SECRET_FIELDS });
    if (submission.status !== 'success') return { submission: reply({}) };

    const result = await definition.command(actor, submission.value as z.output<Schema>);
    if (!result.ok) return stateOf(result.failure, reply);
    if ('answer' in definition) return { submission: { status: 'success' }, answer: definition.answer(result.value) };

    await forgetCopy(actor, formData);
    revalidatePath('/', 'layout');
    // Signing in and proving a second factor are steps on the way back to the kept form.
    if (definition.actor !== 'visitor' && definition.actor !== 'person') await handTicket(null);
    const areaPath = actor.area.slug ? `/areas/${actor.area.slug}` : '';
    redirect(
      withNotice(definition.next(result.value, submission.value as z.output<Schema>, areaPath), definition.notice),
    );
  };
}

type Reply = (options: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) => SubmissionResult<string[]>;

/** What was typed, given back unread: for whom we do not know, nothing looks into it. */
function refused(formData: FormData, message: string): ActionState {
  const unread = parseWithZod(formData, { schema: z.unknown() });
  return { submission: unread.reply({ formErrors: [message], hideFields: SECRET_FIELDS }) };
}

function stateOf(failure: Failure, reply: Reply): ActionState {
  const formErrors = [failureWords(failure)];
  switch (failure.kind) {
    case 'invalid':
      return {
        submission: reply({
          fieldErrors: Object.fromEntries(Object.entries(failure.fields).map(([name, errors]) => [name, [...errors]])),
        }),
      };
    case 'conflict': {
      const { kind: _kind, ...conflict } = failure;
      const submission = reply({ formErrors });
      // Without JavaScript the form is drawn from this: it holds the two texts put together.
      return {
        submission: { ...submission, initialValue: { ...submission.initialValue, ...conflict.merged?.values } },
        conflict,
      };
    }
    default:
      return { submission: reply({ formErrors }) };
  }
}

/**
 * Keeps what was typed and leads back to the form's own page, whose guard asks for the sign-in or the second factor that
 * is missing and then gives the form back filled. Returns where there is nothing to keep, or nobody to keep it for.
 */
async function keepAndSignIn(formData: FormData): Promise<void> {
  const form = keepable(formData, SECRET_FIELDS);
  const secret = await sessionSecret();
  const path = ownPath((await headers()).get('x-pathname') ?? '/');
  if (!form || !secret) return;
  const kept = await keepForm(visitorActor(), secret, { ...form, path });
  if (!kept.ok) return;
  await handTicket(kept.value);
  redirect(path);
}

/** What was saved need no longer be kept as its writer's working copy. */
async function forgetCopy(actor: Actor, formData: FormData): Promise<void> {
  const [path, formName] = [formData.get(WORKING_COPY_FIELD), formData.get(FORM_NAME_FIELD)];
  if (typeof path === 'string' && typeof formName === 'string') await forgetWorkingCopy(actor, { path, formName });
}

async function isSameOrigin(): Promise<boolean> {
  const list = await headers();
  const origin = list.get('origin');
  return origin !== null && isSameSite(origin, list.get('x-forwarded-host') ?? list.get('host'));
}

async function actorFor(
  kind: NonNullable<Definition<z.ZodType, unknown>['actor']>,
  formData: FormData,
): Promise<Actor | null> {
  if (kind === 'visitor') return visitorActor();
  const person = await getPerson();
  if (!person) return null;
  if (kind === 'person') return accountHolder(person);
  return kind === 'operator' ? operatorActor(person) : actorIn(person, String(formData.get('area')));
}

/** The path with the success banner's name; only paths of this site are followed. */
function withNotice(path: string, notice: AuditEventName | undefined): string {
  const own = ownPath(path);
  if (!notice) return own;
  const [before = '', fragment] = own.split('#');
  const separator = before.includes('?') ? '&' : '?';
  return `${before}${separator}done=${notice}${fragment ? `#${fragment}` : ''}`;
}
