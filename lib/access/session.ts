import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { z } from 'zod';
import { currentInstant } from '@/lib/platform/clock';
import { dayOf } from '@/lib/platform/days';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { type Actor, actorIn, operatorActor, owesSecondFactor, type Person, SIGN_IN_WAYS } from './actor';
import { notFound } from './not-found';
import { ROLES } from './permissions';
import { hashOfSecret, SESSION_IDLE_MINUTES, sessionCookie } from './session-secret';

const membershipSchema = z.object({
  role: z.enum(ROLES).exclude(['operator', 'account-holder', 'visitor', 'system']),
  partnerId: z.string().nullable(),
  partnerSlug: z.string().nullable(),
  partnerName: z.string().nullable(),
  boardId: z.string().nullable(),
  serviceId: z.string().nullable(),
  inspectionId: z.string().nullable(),
  area: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    asAtOn: z.string().nullable(),
    settings: z.unknown(),
  }),
});

const personSchema = z.object({
  sessionId: z.string(),
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  isOperator: z.boolean(),
  way: z.enum(SIGN_IN_WAYS),
  hasProvenSecondFactor: z.boolean(),
  grants: z.array(membershipSchema),
});

/** The secret in the request's sign-in cookie; null when there is none or it was not made by this installation. */
export async function sessionSecret(): Promise<string | null> {
  const jar = await cookies();
  const token = await getToken({
    req: { cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])), headers: {} } as never,
    secret: env().NEXTAUTH_SECRET,
    cookieName: sessionCookie(env().NEXTAUTH_URL).name,
  });
  return typeof token?.sessionSecret === 'string' ? token.sessionSecret : null;
}

/** The person behind the request, asked of the database once per request; null when the session is over. */
export const getPerson = cache(async (): Promise<Person | null> => {
  const secret = await sessionSecret();
  if (!secret) return null;
  const rows = await database().$queryRaw<{ person: unknown }[]>`
    SELECT actor_of_session(${hashOfSecret(secret)}, make_interval(mins => ${SESSION_IDLE_MINUTES}::int),
      ${dayOf(currentInstant())}::date) AS person`;
  const found = rows[0]?.person;
  if (!found) return null;
  const { grants, ...person } = personSchema.parse(found);
  return { ...person, memberships: grants };
});

/** The person behind the request, or the way to the sign-in page, which leads back here. */
export async function requirePerson(): Promise<Person> {
  const person = await getPerson();
  if (person) return person;
  redirect(`/sign-in?next=${encodeURIComponent(await ownAddress())}`);
}

/** The path of the page that is being drawn. */
async function ownAddress(): Promise<string> {
  return (await headers()).get('x-pathname') ?? '/';
}

/**
 * The person as an actor in an area. An area they do not belong to is not found; one that asks for a second factor sends
 * them to prove it first, and then leads back here.
 */
export async function requireActor(areaSlug: string): Promise<Actor> {
  const person = await requirePerson();
  if (owesSecondFactor(person, areaSlug))
    redirect(`/account/second-factor?next=${encodeURIComponent(await ownAddress())}`);
  return actorIn(person, areaSlug) ?? notFound();
}

/** The person as an operator. To everyone else the installation's pages are not found. */
export async function requireOperator(): Promise<Actor> {
  return operatorActor(await requirePerson()) ?? notFound();
}
