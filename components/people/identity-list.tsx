import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { unlinkIdentityAction } from '@/lib/people/account/identities/actions';
import type { OwnIdentity } from '@/lib/people/account/identities/types';
import { formatInstant } from '@/lib/platform/days';

/** The accounts at identity providers that somebody signs in with, each with the way to untie it. */
export function IdentityList({ identities }: { identities: readonly OwnIdentity[] }) {
  return (
    <ul className="grid list-none gap-6 p-0">
      {identities.map(({ issuer, subject, providerName, linkedAt }) => (
        <li key={`${issuer} ${subject}`}>
          <p className="font-bold">{providerName}</p>
          <p className="mb-3 text-ink-soft">Since {formatInstant(linkedAt)}</p>
          <ActionForm
            id={`identity-${subject}`}
            action={unlinkIdentityAction}
            submitLabel={`Remove ${providerName}`}
            submitTone="secondary"
          >
            <Hidden name="issuer" value={issuer} />
            <Hidden name="subject" value={subject} />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
