/** Sign-in waits after this many failures within the window, for one account and for one source. */
export const THROTTLE = { windowMinutes: 15, perAccount: 5, perSource: 50 } as const;

/** True when too many sign-ins failed lately, so that the next is refused without looking at the password. */
export function isThrottled(failures: { ofAccount: number; ofSource: number }): boolean {
  return failures.ofAccount >= THROTTLE.perAccount || failures.ofSource >= THROTTLE.perSource;
}
