import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { endRoleAction } from '@/lib/people/actions';

/** One button that ends a role, after the page has said what that means. */
export function EndRoleForm({ areaSlug, grantId, backHref }: { areaSlug: string; grantId: string; backHref: string }) {
  return (
    <ActionForm action={endRoleAction} submitLabel="End the role" submitTone="danger" cancelHref={backHref}>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="grantId" value={grantId} />
    </ActionForm>
  );
}
