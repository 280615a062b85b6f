import { formatDay, formatQuarter, type Quarter } from '@/lib/platform/days';
import type { TonedLabel } from '@/lib/platform/tone';
import type { ContactPlace, PartnerKind } from './rules';

export const partnerKindLabels: Record<PartnerKind, string> = {
  'council-service': 'Council service',
  police: 'Police',
  'nhs-body': 'NHS body',
  probation: 'Probation',
  schools: 'Schools and colleges',
  'voluntary-sector': 'Voluntary sector',
  'another-council': 'Another council',
};

export const contactPlaceLabels: Record<ContactPlace, string> = {
  'key-contact': 'Key contact',
  deputy: 'Deputy',
};

type Confirmable = { isConfirmed: boolean; confirmedOn: string | null };

/** Whether a contact's name is known to be right this quarter, in a word. A place without a name is a gap. */
export function confirmationLabel(contact: Confirmable | null): TonedLabel {
  if (!contact) return { label: 'Not named', tone: 'gap' };
  return contact.isConfirmed ? { label: 'Confirmed', tone: 'good' } : { label: 'Not confirmed', tone: 'gap' };
}

/** The same in a sentence: "Confirmed on 3 August 2009, for July to September 2009". */
export function confirmationSentence(contact: Confirmable, quarter: Quarter): string {
  if (!contact.confirmedOn) return 'Never confirmed';
  const on = formatDay(contact.confirmedOn);
  return contact.isConfirmed ? `Confirmed on ${on}, for ${formatQuarter(quarter)}` : `Last confirmed on ${on}`;
}
