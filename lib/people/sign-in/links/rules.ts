/** How long a one-time link opens a session after it was asked for. Source: OWASP ASVS 5.0, V6.5.5. */
export const LINK_MINUTES = 10;

/** The last instant of a link that was asked for at this one. */
export function endOfLink(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + LINK_MINUTES * 60_000);
}
