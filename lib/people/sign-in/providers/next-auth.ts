import NextAuth, { type AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '@/lib/platform/env';
import type { IdentityProvider } from '@/lib/platform/identity-providers';
import { logger } from '@/lib/platform/logger';
import type { OpenedSession } from '../opening';
import { placeOf } from '../rules';
import { openProviderSession, refuseProviderAnswer } from './commands';
import { configurationOf, faultOfProvider } from './discovery';
import { type RequestHeaders, recorder, type SetCookie } from './recorder';
import { MOST_SECONDS_AGO } from './rules';
import { type IdentityClaims, identityClaimsSchema } from './schema';

type OnClaims = (claims: IdentityClaims) => Promise<OpenedSession | null>;

/**
 * The provider as next-auth knows it: the code flow with state, nonce and PKCE, and an ID token that must be signed with
 * the one algorithm that was configured, by a key of the provider's own. Its tokens end here.
 */
function configOf(provider: IdentityProvider, onClaims: OnClaims): OAuthConfig<IdentityClaims> {
  return {
    id: provider.code,
    name: provider.name,
    type: 'oauth',
    wellKnown: configurationOf(provider),
    authorization: { params: { scope: 'openid email profile', max_age: MOST_SECONDS_AGO } },
    idToken: true,
    checks: ['state', 'nonce', 'pkce'],
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    client: { id_token_signed_response_alg: provider.signs },
    userinfo: {
      // Some put the address into the ID token, some tell it only when asked; the ID token has the last word.
      async request({ client, tokens }) {
        const claims = 'claims' in tokens ? (tokens as { claims(): IdentityClaims }).claims() : null;
        if (!claims || claims.email) return claims as never;
        const told: object = await client.userinfo(tokens as never);
        return { ...told, ...claims } as never;
      },
    },
    async profile(profile) {
      const claims = identityClaimsSchema.parse(profile);
      if (claims.iss !== provider.issuer) throw new Error('This token is of another issuer');
      const opened = await onClaims(claims);
      if (!opened) throw new Error('Nobody here is known by this account');
      return { id: opened.secret };
    },
  };
}

function optionsFor(provider: IdentityProvider, onClaims: OnClaims): AuthOptions {
  const quiet = () => undefined;
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [configOf(provider, onClaims)],
    session: { strategy: 'jwt' },
    // The session is ours; what next-auth makes of it is thrown away, so nothing is put into it.
    callbacks: { jwt: () => ({}) },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (code, metadata) =>
        logger.warn({ code, reason: reasonOf(metadata) }, 'an answer of an identity provider was refused'),
      warn: quiet,
      debug: quiet,
    },
  };
}

/** Why, for whoever sets the provider up; what is as long as a token is left out. */
function reasonOf(metadata: unknown): string {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error;
  return error instanceof Error ? error.message.replaceAll(/[\w.-]{24,}/g, '…').slice(0, 200) : 'unknown';
}

type Call = {
  path: string[];
  query?: Record<string, string>;
  body?: object;
  cookies: SetCookie[];
  headers: RequestHeaders;
};

async function callNextAuth({ path, query, body, cookies, headers }: Call, options: AuthOptions) {
  const answer = recorder();
  const request = {
    query: { ...query, nextauth: path },
    method: body ? 'POST' : 'GET',
    body: body ?? {},
    headers,
    cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
  };
  await NextAuth(request as never, answer.response as never, options);
  return answer;
}

/** The cookies that tie an answer to the browser that asked, and remember where it was going. */
export const isFlowCookie = (name: string): boolean =>
  /^(?:__Secure-)?next-auth\.(?:state|nonce|pkce\.code_verifier|callback-url)$/.test(name);

export type StartedSignIn = { url: string; cookies: SetCookie[] };

/**
 * Begins a sign-in at the provider: where to send the browser, and the cookies that its answer is checked against.
 * Null when the provider cannot be reached, or says that it is another.
 */
export async function startAtProvider(
  provider: IdentityProvider,
  next: string,
  headers: RequestHeaders,
): Promise<StartedSignIn | null> {
  const fault = await faultOfProvider(provider);
  if (fault) {
    logger.warn({ provider: provider.code, fault }, 'an identity provider cannot be used');
    return null;
  }
  const options = optionsFor(provider, async () => null);
  const first = await callNextAuth({ path: ['csrf'], cookies: [], headers }, options);
  const { csrfToken } = first.body() as { csrfToken: string };
  const body = { csrfToken, json: 'true', callbackUrl: new URL(next, env().NEXTAUTH_URL).href };
  const second = await callNextAuth(
    { path: ['signin', provider.code], body, cookies: first.cookies(), headers },
    options,
  );
  const cookies = [...first.cookies(), ...second.cookies()].filter(({ name }) => isFlowCookie(name));
  const { url } = second.body() as { url?: string };
  // Where something went wrong next-auth leads back to its own pages, with no state to check an answer by.
  return url && cookies.some(({ name }) => name.endsWith('next-auth.state')) ? { url, cookies } : null;
}

export type ProviderAnswer = { query: Record<string, string>; cookies: SetCookie[]; headers: RequestHeaders };

/**
 * Takes the provider's answer: a session for the person whom it names and the path that they were going to, or null,
 * recorded, for whatever reason.
 */
export async function takeAnswer(
  provider: IdentityProvider,
  { query, cookies, headers }: ProviderAnswer,
): Promise<{ opened: OpenedSession; next: string } | null> {
  let opened: OpenedSession | null = null;
  let isJudged = false;
  const options = optionsFor(provider, async (claims) => {
    isJudged = true;
    opened = await openProviderSession({ provider, claims, browser: placeOf(headers).browser });
    return opened;
  });
  // What nobody here asked for makes nobody ask the provider anything.
  const isAskedFor = cookies.some(({ name }) => name.endsWith('next-auth.state'));
  const isItself = isAskedFor && (await faultOfProvider(provider)) === null;
  const answer = isItself
    ? await callNextAuth({ path: ['callback', provider.code], query, cookies, headers }, options)
    : null;
  // What nobody here asked for is no event: otherwise any page could fill the trail, which nothing empties.
  if (isAskedFor && !isJudged) await refuseProviderAnswer(provider.code);
  const next = answer?.location();
  return opened && next ? { opened, next: pathOf(next) } : null;
}

function pathOf(location: string): string {
  const { pathname, search } = new URL(location, env().NEXTAUTH_URL);
  return pathname + search;
}
