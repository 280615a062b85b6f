import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Keys = { privateKey: KeyObject; publicKey: KeyObject };

const newKeys = (): Keys => generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What is signed of a token. */
export function signedPart(header: object, claims: object): string {
  return `${part(header)}.${part(claims)}`;
}

export function rs256(header: object, claims: object, { privateKey }: Keys): string {
  const text = signedPart(header, claims);
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
}

export function hs256(header: object, claims: object, key: string): string {
  const text = signedPart(header, claims);
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

export type ForgingProvider = Awaited<ReturnType<typeof startForgingProvider>>;

/**
 * A provider that answers with whatever token a test gives it, signed well or badly. Counts who asked it what, so that a
 * test sees what was never asked.
 */
export async function startForgingProvider() {
  const [own, strange] = [newKeys(), newKeys()];
  const asked: string[] = [];
  let idToken = '';
  let changes: Record<string, unknown> = {};
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    request.resume();
    const bodies: Record<string, object> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        ...changes,
      },
      '/jwks': { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
      '/strange-jwks': {
        keys: [{ ...strange.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
      },
      '/token': { access_token: 'an access token', token_type: 'Bearer', id_token: idToken },
    };
    response.writeHead(bodies[path] ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(bodies[path] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    own,
    strange,
    asked,
    /** The token that the next answer carries. */
    give(token: string) {
      idToken = token;
    },
    /** Says something else of itself from now on; nothing else with no argument. */
    pretend(metadata: Record<string, unknown> = {}) {
      changes = metadata;
    },
    stop(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
