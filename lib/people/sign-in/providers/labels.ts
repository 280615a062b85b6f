/** The one answer to every sign-in at a provider that opened nothing, whatever the reason: what to do next. */
export const refusedProvider = {
  title: 'You are not signed in',
  advice: [
    'Nobody with the address of this account has been invited, or the sign-in was broken off before its end.',
    'If you have an invitation, make sure that it was sent to the address that your organisation knows you by. Otherwise ask the person who invited you, or your inspection lead.',
  ],
} as const;

/** Said when a provider does not answer, or is not what it was set up as. */
export function unreachable(name: string): string {
  return `${name} cannot be reached at the moment. Try again in a few minutes, or sign in another way.`;
}
