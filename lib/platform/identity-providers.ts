import { z } from 'zod';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** True for an address that only https protects, or that never leaves this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const address = (what: string) =>
  z.string(`needs ${what}`).refine(isSafeAddress, `must be ${what} that begins with https://`);

const providerSchema = z.strictObject({
  /** Part of the address that the provider answers to; never shown. */
  code: z
    .string('needs a code')
    .regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be small letters, digits and hyphens, beginning with a letter')
    .refine(
      (code) => !['password', 'example', 'link', 'invitation', 'code'].includes(code),
      'is taken: choose another',
    ),
  /** As people know it: the button says "Sign in with" and this. */
  name: z.string('needs a name').trim().min(1, 'needs a name').max(60, 'must have 60 characters or fewer'),
  issuer: address('an address').refine(
    (text) => !/[?#]/.test(text),
    'must have no ? and no #: give the issuer, not the address of its configuration',
  ),
  clientId: z.string('needs the client id').min(1, 'needs the client id'),
  clientSecret: z.string('needs the client secret').min(1, 'needs the client secret'),
  /** The one algorithm that its ID tokens are signed with. */
  signs: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'], 'must be RS256, PS256, ES256 or EdDSA').default('RS256'),
  /** For a provider that gives out the e-mail addresses itself and therefore does not say that it has verified them. */
  trustsEmail: z.boolean('must be true or false').default(false),
  /** Whether its sign-in counts as a second factor: when its token says so, always, or never. */
  secondFactor: z.enum(['amr', 'always', 'never'], 'must be amr, always or never').default('amr'),
  /** Other origins that it leads through, for browsers in which scripts are off. */
  leadsThrough: z
    .array(
      address('an origin').refine((text) => URL.canParse(text) && new URL(text).origin === text, 'must be an origin'),
    )
    .default([]),
});

export type IdentityProvider = z.output<typeof providerSchema>;

const providersSchema = z
  .array(providerSchema, 'must be a list in square brackets')
  .max(10, 'must name ten providers or fewer')
  .superRefine((providers, context) => {
    for (const field of ['code', 'name', 'issuer'] as const) {
      const values = providers.map((provider) => provider[field]);
      const twice = values.findIndex((value, at) => values.indexOf(value) < at);
      if (twice >= 0) context.addIssue({ code: 'custom', path: [twice, field], message: 'stands in the list twice' });
    }
  });

/** What OIDC_PROVIDERS says; a sentence for each fault where it cannot be used. Never repeats a value: some are secret. */
export function readIdentityProviders(
  text: string,
): { providers: readonly IdentityProvider[]; faults: [] } | { providers: null; faults: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text || '[]');
  } catch {
    return { providers: null, faults: ['OIDC_PROVIDERS is not JSON: look for a missing quotation mark or comma.'] };
  }
  const parsed = providersSchema.safeParse(json);
  if (parsed.success) return { providers: parsed.data, faults: [] };
  return {
    providers: null,
    faults: parsed.error.issues.map(({ path, message, code, ...issue }) => {
      const unknown =
        code === 'unrecognized_keys' && 'keys' in issue ? `: does not know ${issue.keys.join(', ')}` : ` ${message}`;
      const [entry, ...fields] = path;
      const place = typeof entry === 'number' ? `, entry ${entry + 1}` : '';
      return `OIDC_PROVIDERS${place}${fields.length > 0 ? `, ${fields.join('.')}` : ''}${unknown}.`;
    }),
  };
}

let known: { text: string; providers: readonly IdentityProvider[] } | undefined;

/** The providers in the settings of this process. Throws, in the words of its faults, where they cannot be used. */
export function identityProviders(): readonly IdentityProvider[] {
  const text = process.env.OIDC_PROVIDERS ?? '';
  if (known?.text === text) return known.providers;
  const { providers, faults } = readIdentityProviders(text);
  if (!providers) throw new Error(faults.join(' '));
  known = { text, providers };
  return providers;
}

/** The origins that a form of the sign-in pages may lead to, for the content security policy. */
export function originsOfProviders(): string[] {
  return [
    ...new Set(identityProviders().flatMap(({ issuer, leadsThrough }) => [new URL(issuer).origin, ...leadsThrough])),
  ];
}
