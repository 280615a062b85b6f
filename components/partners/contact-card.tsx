import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { confirmationLabel, confirmationSentence, contactPlaceLabels } from '@/lib/partners/labels';
import type { ContactPlace } from '@/lib/partners/rules';
import type { ContactView } from '@/lib/partners/types';
import type { Quarter } from '@/lib/platform/days';
import { ConfirmContactForm } from './confirm-contact-form';

const duties: Record<ContactPlace, string> = {
  'key-contact': 'Briefs the partner, collects its evidence and makes the right people available.',
  deputy: 'Stands in when the key contact is away.',
};

type ContactCardProps = {
  areaSlug: string;
  place: ContactPlace;
  contact: ContactView | null;
  quarter: Quarter;
  /** Where somebody is named; null for those who may not. */
  nameHref: string | null;
};

/** One of a partner's two contacts: who, whether confirmed this quarter, and the act that mends it. */
export function ContactCard({ areaSlug, place, contact, quarter, nameHref }: ContactCardProps) {
  const state = confirmationLabel(contact);
  const label = contactPlaceLabels[place];
  return (
    <article className="flex flex-col gap-3 border border-line bg-paper p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3>{label}</h3>
        <Tag tone={state.tone}>{state.label}</Tag>
      </div>
      {contact ? (
        <div>
          <p className="text-lg font-semibold">{contact.personName}</p>
          <p className="text-ink-soft">{confirmationSentence(contact, quarter)}</p>
        </div>
      ) : (
        <p>Nobody is named.</p>
      )}
      <p className="text-sm text-ink-soft">{duties[place]}</p>
      {contact?.allowed.confirm ? <ConfirmContactForm areaSlug={areaSlug} contact={contact} quarter={quarter} /> : null}
      {nameHref ? (
        <p className="mt-auto print:hidden">
          <Link href={`${nameHref}?place=${place}`}>
            {contact ? 'Name somebody else' : 'Name somebody'}
            <span className="sr-only"> as {label.toLowerCase()}</span>
          </Link>
        </p>
      ) : null}
    </article>
  );
}
