import { type AccountAtProvider, startIdentityProvider } from './identity-provider';

const PROVIDER = { code: 'trust', name: 'Hospitals trust' } as const;

/** The people whom the browser's tests find at the identity provider. */
export const PEOPLE = {
  /** Has an account here, with the same address. */
  known: person('known', 'Kim Known', 'key-contact.hospitals@leeds.example'),
  /** Has no account and no invitation. */
  stranger: person('stranger', 'Sam Stranger', 'stranger@trust.example'),
  /** Says that they have the address of somebody who has an account here; the provider has not looked. */
  unverified: { ...person('unverified', 'Una Unverified', 'inspection-lead@leeds.example'), isVerified: false },
  /** Is invited by the tests that sign them in, each by one of their own. */
  invited: person('invited', 'Ida Invited', 'ida@trust.example'),
} as const;

function person(subject: string, name: string, email: string): AccountAtProvider {
  return { subject, name, email, isVerified: true, methods: ['pwd'] };
}

/** A running provider with these people and what OIDC_PROVIDERS must say of it, for a site at this address. */
export async function startProviderOfTests(siteUrl: string, port?: number) {
  const { issuer, clientId, clientSecret, stop } = await startIdentityProvider({
    accounts: Object.values(PEOPLE),
    redirectUris: [`${siteUrl}/api/auth/callback/${PROVIDER.code}`],
    ...(port ? { port } : {}),
  });
  return { issuer, settings: JSON.stringify([{ ...PROVIDER, issuer, clientId, clientSecret }]), stop };
}
