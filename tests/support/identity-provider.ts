import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';

/** Somebody who has an account at the identity provider, and what it says of them. */
export type AccountAtProvider = {
  subject: string;
  name: string;
  email: string;
  isVerified: boolean;
  /** How they prove who they are there, as RFC 8176 names it. */
  methods: readonly string[];
};

export type RunningProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The tokens that it has given out, to look for where they must not be. */
  tokens: string[];
  stop(): Promise<void>;
};

export type ProviderOptions = {
  accounts: readonly AccountAtProvider[];
  redirectUris: readonly string[];
  port?: number;
};

const CLIENT = { id: 'prepare', secret: 'a secret that is only ever used in tests' };

/**
 * A real OpenID provider on loopback. Its own sign-in page has one button for each account, "Continue as …", and one to
 * refuse; nobody is asked for consent.
 */
export async function startIdentityProvider({
  accounts,
  redirectUris,
  port = 0,
}: ProviderOptions): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, settings(accounts, redirectUris));
  provider.use(askWho(provider, accounts));
  const tokens: string[] = [];
  provider.on('grant.success', ({ body }: KoaContextWithOIDC) => {
    for (const name of ['access_token', 'id_token', 'refresh_token'])
      if (typeof (body as Record<string, unknown>)[name] === 'string')
        tokens.push((body as Record<string, string>)[name] ?? '');
  });
  server.on('request', provider.callback());
  return { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, tokens, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function settings(accounts: readonly AccountAtProvider[], redirectUris: readonly string[]): Configuration {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [...redirectUris] }],
    cookies: { keys: ['a key that is only ever used in tests'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    findAccount: (_context, subject) => {
      const account = accounts.find((one) => one.subject === subject);
      if (!account) return undefined;
      const { name, email, isVerified } = account;
      return { accountId: subject, claims: () => ({ sub: subject, name, email, email_verified: isVerified }) };
    },
    async loadExistingGrant({ oidc }) {
      const { client, account, provider } = oidc;
      if (!client || !account) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** The provider's sign-in page. */
function askWho(provider: Provider, accounts: readonly AccountAtProvider[]): Parameters<Provider['use']>[0] {
  return async (context, next) => {
    if (context.path === '/favicon.ico') {
      context.status = 204;
      return;
    }
    const [, room, uid, choice] = context.path.split('/');
    if (room !== 'who' || !uid) return next();
    if (context.method === 'GET') {
      const button = (to: string, words: string) =>
        `<form method="post" action="/who/${uid}/${to}"><button>${words}</button></form>`;
      const buttons = accounts.map(({ subject, name }) => button(subject, `Continue as ${name}`));
      context.type = 'html';
      context.body = `<!doctype html><html lang="en"><title>Identity provider</title><h1>Who are you?</h1>${buttons.join('')}${button('nobody', 'Refuse')}`;
      return;
    }
    const account = accounts.find(({ subject }) => subject === choice);
    const result = account
      ? { login: { accountId: account.subject, amr: [...account.methods] } }
      : { error: 'access_denied', error_description: 'The person refused' };
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
    context.respond = false;
  };
}
