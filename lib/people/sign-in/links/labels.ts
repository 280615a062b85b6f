/** The one answer to every link that opens nothing, whatever the reason: what to do next, and nothing else. */
export const unusableLink = {
  title: 'This link cannot be used',
  advice: 'A link works once, and for ten minutes. Ask for a new one, or sign in another way.',
} as const;

/** Said where links are not sent. */
export const noLinks =
  'This installation sends no mail, so it cannot send you a link. Sign in with your password, or ask whoever runs this service.';
