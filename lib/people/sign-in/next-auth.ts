import NextAuth, { type AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { SESSION_HOURS } from '@/lib/access/session';
import { env, hasWorkedExamples } from '@/lib/platform/env';
import { openExampleSession, openSession } from './commands';
import { browserName } from './rules';

/** Where the request came from, as far as the proxy in front can be believed; only for throttling. */
function sourceOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? 'local') : 'local';
}

/** What the browser calls itself, as far as the person needs it to tell their sessions apart. */
function browserOf(headers: Record<string, unknown> | undefined): string {
  const name = headers?.['user-agent'];
  return typeof name === 'string' ? browserName(name) : '';
}

function providers(): AuthOptions['providers'] {
  const password = CredentialsProvider({
    id: 'password',
    credentials: { email: {}, password: {} },
    async authorize(credentials, request) {
      if (!credentials?.email || !credentials.password) return null;
      const { email, password } = credentials;
      const { headers } = request;
      const opened = await openSession({ email, password, source: sourceOf(headers), browser: browserOf(headers) });
      return opened && { id: opened.secret };
    },
  });
  const example = CredentialsProvider({
    id: 'example',
    credentials: { email: {} },
    async authorize(credentials, request) {
      const browser = browserOf(request.headers);
      const opened = credentials?.email ? await openExampleSession(credentials.email, browser) : null;
      return opened && { id: opened.secret };
    },
  });
  return hasWorkedExamples() ? [password, example] : [password];
}

/**
 * next-auth's settings. The token in the cookie holds nothing but the secret of our own session row, which every
 * request looks up: a token alone proves nothing once the row has ended.
 */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: providers(),
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionSecret: user.id } : { sessionSecret: token.sessionSecret }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

type SetCookie = { name: string; value: string };

/** The answer object that next-auth writes to; keeps the cookies it sets and where it leads. */
function recorder() {
  const heads = new Map<string, string | string[]>();
  let body: unknown;
  const response = {
    status: () => response,
    getHeader: (name: string) => heads.get(name),
    setHeader: (name: string, value: string | string[]) => {
      heads.set(name, value);
      return response;
    },
    json: (value: unknown) => {
      body = value;
    },
    send: (value: unknown) => {
      body = value;
    },
    end: () => undefined,
  };
  const cookies = (): SetCookie[] =>
    [heads.get('Set-Cookie') ?? []].flat().map((line) => {
      const pair = line.split(';', 1)[0] ?? '';
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) };
    });
  return { response, cookies, body: () => body };
}

type RequestHeaders = Record<string, string>;

async function callNextAuth(
  path: string[],
  method: string,
  body: object,
  cookies: SetCookie[],
  headers: RequestHeaders,
) {
  const answer = recorder();
  const request = {
    query: { nextauth: path },
    method,
    body,
    headers,
    cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
  };
  await NextAuth(request as never, answer.response as never, authOptions());
  return answer;
}

/**
 * Takes credentials through next-auth's own flow (its CSRF token first, then the callback) on the server, so that the
 * form needs no JavaScript and no cookie set beforehand. Gives the sign-in cookie, or null when refused.
 */
export async function signInCookie(
  provider: 'password' | 'example',
  credentials: Record<string, string>,
  headers: RequestHeaders,
): Promise<SetCookie | null> {
  const start = await callNextAuth(['csrf'], 'GET', {}, [], headers);
  const { csrfToken } = start.body() as { csrfToken: string };
  const form = { ...credentials, csrfToken, json: 'true' };
  const end = await callNextAuth(['callback', provider], 'POST', form, start.cookies(), headers);
  return end.cookies().find(({ name }) => name.endsWith('next-auth.session-token')) ?? null;
}
