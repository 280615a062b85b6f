import type { FormAction } from './action-state';

/** An action for a one-button form that shows no errors: what it gives back, when it does not redirect, is not looked at. */
export function plainAction(action: FormAction): (formData: FormData) => Promise<void> {
  // bind keeps it a server action, which a function around it would not be; React's type for it differs in its result.
  return action.bind(null, null) as unknown as (formData: FormData) => Promise<void>;
}
