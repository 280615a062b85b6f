import { z } from 'zod';
import { nextPath } from '../schema';

/** What a provider says of somebody, once its signature has been checked. Only what is used; all else is dropped. */
export const identityClaimsSchema = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.email().max(320).optional().catch(undefined),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  xms_edov: z.union([z.boolean(), z.string(), z.number()]).optional(),
  amr: z.array(z.string()).optional().catch(undefined),
  auth_time: z.number().optional(),
});

export type IdentityClaims = z.output<typeof identityClaimsSchema>;

/** Where a provider says that it is reached. More stands in its metadata; next-auth reads that itself. */
export const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
});

export const startProviderSchema = z.object({ provider: z.string().max(31), next: nextPath });
