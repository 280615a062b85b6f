import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { confirmKeyContactAction } from '@/lib/partners/actions';
import type { ContactView } from '@/lib/partners/types';
import { formatQuarter, type Quarter } from '@/lib/platform/days';

type ConfirmContactFormProps = { areaSlug: string; contact: ContactView; quarter: Quarter };

/** One button that says the name is right for the quarter. */
export function ConfirmContactForm({ areaSlug, contact, quarter }: ConfirmContactFormProps) {
  return (
    <ActionForm
      drawnFrom={contact.version}
      action={confirmKeyContactAction}
      submitLabel={`Confirm for ${formatQuarter(quarter)}`}
      pendingLabel="Confirming…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="keyContactId" value={contact.id} />
      <Hidden name="version" value={contact.version} />
    </ActionForm>
  );
}
