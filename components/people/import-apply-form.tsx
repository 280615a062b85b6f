import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { applyPeopleImportAction } from '@/lib/people/imports/actions';
import { counted } from '@/lib/platform/counted';

type ApplyImportFormProps = { areaSlug: string; importId: string; toInvite: number };

/** One button that invites everybody in the table. */
export function ApplyImportForm({ areaSlug, importId, toInvite }: ApplyImportFormProps) {
  return (
    <ActionForm
      action={applyPeopleImportAction}
      submitLabel={`Invite ${counted(toInvite, 'person', 'people')}`}
      pendingLabel="Inviting them…"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="importId" value={importId} />
    </ActionForm>
  );
}
