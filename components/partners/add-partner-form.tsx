import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextField } from '@/components/forms/text-field';
import { addPartnerAction } from '@/lib/partners/actions';
import { partnerKindLabels } from '@/lib/partners/labels';
import { PARTNER_KINDS } from '@/lib/partners/rules';

/** Adds an organisation that takes part. */
export function AddPartnerForm({ areaSlug }: { areaSlug: string }) {
  return (
    <ActionForm action={addPartnerAction} submitLabel="Add partner" cancelHref={`/areas/${areaSlug}/partners`}>
      <Hidden name="area" value={areaSlug} />
      <TextField name="name" label="Name" hint="For example “Hospitals trust”." />
      <TextField
        name="shortName"
        label="Short name"
        hint="For headings of tables, for example “Hospitals”. Up to 20 characters."
        width="half"
      />
      <RadioGroup
        name="kind"
        label="What kind of partner is it?"
        options={PARTNER_KINDS.map((kind) => ({ value: kind, label: partnerKindLabels[kind] }))}
      />
      <Checkbox
        name="holdsCaseFiles"
        label="It holds case files of children"
        hint="Then it is asked to take part in case file audits."
      />
    </ActionForm>
  );
}
