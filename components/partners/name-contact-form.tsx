import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { nameKeyContactAction } from '@/lib/partners/actions';
import { contactPlaceLabels } from '@/lib/partners/labels';
import { CONTACT_PLACES } from '@/lib/partners/rules';

type NameContactFormProps = {
  areaSlug: string;
  partner: { id: string; slug: string };
  people: readonly { id: string; name: string; email: string }[];
  /** What the form opens with. */
  chosen: { personId?: string; place?: string };
};

/** Names the key contact or the deputy of a partner. */
export function NameContactForm({ areaSlug, partner, people, chosen }: NameContactFormProps) {
  return (
    <ActionForm
      action={nameKeyContactAction}
      defaultValue={chosen}
      submitLabel="Name contact"
      cancelHref={`/areas/${areaSlug}/partners/${partner.slug}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="partnerId" value={partner.id} />
      <RadioGroup
        name="place"
        label="Which contact?"
        options={CONTACT_PLACES.map((place) => ({ value: place, label: contactPlaceLabels[place] }))}
      />
      <SelectField
        name="personId"
        label="Who?"
        emptyLabel="Choose a person"
        options={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
      />
    </ActionForm>
  );
}
