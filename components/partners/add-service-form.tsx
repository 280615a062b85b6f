import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { addServiceAction } from '@/lib/partners/actions';

type AddServiceFormProps = { areaSlug: string; partner: { id: string; slug: string } };

/** Adds a service that evaluates itself. */
export function AddServiceForm({ areaSlug, partner }: AddServiceFormProps) {
  return (
    <ActionForm
      action={addServiceAction}
      submitLabel="Add service"
      cancelHref={`/areas/${areaSlug}/partners/${partner.slug}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="partnerId" value={partner.id} />
      <TextField
        name="name"
        label="Name of the service"
        hint="A unit that knows its own work, for example “Referral and assessment”."
      />
    </ActionForm>
  );
}
