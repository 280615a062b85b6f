/** Where somebody stands with their second factor. */
export type SecondFactorState =
  | { step: 'none' }
  /** The secret is made and not yet confirmed by a first code. */
  | { step: 'begun'; secret: string }
  | { step: 'set'; recoveryCodesLeft: number };
