import { type IdentityProvider, isSafeAddress } from '@/lib/platform/identity-providers';
import { metadataSchema } from './schema';

const PATIENCE_MS = 5_000;

/** Where the provider says what it is: beside its issuer. Source: OpenID Connect Discovery 1.0, section 4. */
export function configurationOf({ issuer }: Pick<IdentityProvider, 'issuer'>): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/**
 * Null when the provider can be reached and is the one that was configured; otherwise why it is not used. What calls
 * itself by another issuer is somebody else, wherever it was found.
 */
export async function faultOfProvider(
  provider: Pick<IdentityProvider, 'issuer'>,
): Promise<'unreachable' | 'other' | null> {
  const metadata = await fetch(configurationOf(provider), {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    )
    .catch(() => null);
  if (metadata === null) return 'unreachable';
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success || parsed.data.issuer !== provider.issuer) return 'other';
  const { issuer: _issuer, ...addresses } = parsed.data;
  return Object.values(addresses).every((address) => address === undefined || isSafeAddress(address)) ? null : 'other';
}
