import NextAuth, { type AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { SESSION_HOURS, sessionCookie } from '@/lib/access/session-secret';
import { env, hasWorkedExamples } from '@/lib/platform/env';
import { openExampleSession, openSession } from './commands';
import type { OpenedSession } from './opening';
import { type RequestHeaders, recorder, type SetCookie } from './recorder';
import { placeOf } from './rules';

type Opened = (session: OpenedSession) => void;

function providers(onOpened: Opened): AuthOptions['providers'] {
  const kept = (opened: OpenedSession | null) => {
    if (opened) onOpened(opened);
    return opened && { id: opened.secret };
  };
  const password = CredentialsProvider({
    id: 'password',
    credentials: { email: {}, password: {} },
    async authorize(credentials, request) {
      if (!credentials?.email || !credentials.password) return null;
      const { email, password } = credentials;
      return kept(await openSession({ email, password, ...placeOf(request.headers) }));
    },
  });
  const example = CredentialsProvider({
    id: 'example',
    credentials: { email: {} },
    async authorize(credentials, request) {
      const { browser } = placeOf(request.headers);
      return kept(credentials?.email ? await openExampleSession(credentials.email, browser) : null);
    },
  });
  return hasWorkedExamples() ? [password, example] : [password];
}

/**
 * next-auth's settings. The token in the cookie holds nothing but the secret of our own session row, which every
 * request looks up: a token alone proves nothing once the row has ended.
 */
export function authOptions(onOpened: Opened = () => undefined): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: providers(onOpened),
    cookies: { sessionToken: sessionCookie(env().NEXTAUTH_URL) },
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionSecret: user.id } : { sessionSecret: token.sessionSecret }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

async function callNextAuth(
  path: string[],
  method: string,
  body: object,
  cookies: SetCookie[],
  headers: RequestHeaders,
  onOpened?: Opened,
) {
  const answer = recorder();
  const request = {
    query: { nextauth: path },
    method,
    body,
    headers,
    cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
  };
  await NextAuth(request as never, answer.response as never, authOptions(onOpened));
  return answer;
}

/**
 * Takes credentials through next-auth's own flow (its CSRF token first, then the callback) on the server, so that the
 * form needs no JavaScript and no cookie set beforehand. Gives the session that it opened, or null when refused.
 */
export async function signInSession(
  provider: 'password' | 'example',
  credentials: Record<string, string>,
  headers: RequestHeaders,
): Promise<OpenedSession | null> {
  let opened: OpenedSession | null = null;
  const start = await callNextAuth(['csrf'], 'GET', {}, [], headers);
  const { csrfToken } = start.body() as { csrfToken: string };
  const form = { ...credentials, csrfToken, json: 'true' };
  const end = await callNextAuth(['callback', provider], 'POST', form, start.cookies(), headers, (session) => {
    opened = session;
  });
  return end.cookies().some(({ name }) => name.endsWith('next-auth.session-token')) ? opened : null;
}
