import type { AccountRow } from './types';

/** How somebody who has lost their second factor has shown an operator who they are. */
export const PROOFS_SEEN = ['in-person', 'video-call', 'call-back'] as const;
export type ProofSeen = (typeof PROOFS_SEEN)[number];

/** True when the account's name or address holds the text, whatever the case. */
export function isCalled({ name, email }: Pick<AccountRow, 'name' | 'email'>, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || email.includes(wanted);
}
