/** An account at an identity provider that somebody signs in with. */
export type OwnIdentity = {
  issuer: string;
  subject: string;
  /** The provider as people know it; where it is no longer set up, the address that it had. */
  providerName: string;
  linkedAt: Date;
};
