/** An identity provider as the sign-in page offers it. */
export type ProviderChoice = { code: string; name: string };
