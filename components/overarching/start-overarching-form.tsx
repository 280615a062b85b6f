import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { startOverarchingAction } from '@/lib/overarching/actions';

type StartOverarchingFormProps = {
  areaSlug: string;
  frameworkCode: string;
  element: { code: string; label: string };
  /** True where one is signed off, whose text the new one begins with. */
  isNext: boolean;
};

/** Begins the evaluation of an element, or the next one. */
export function StartOverarchingForm({ areaSlug, frameworkCode, element, isNext }: StartOverarchingFormProps) {
  return (
    <ActionForm
      id={`start-${element.code}`}
      action={startOverarchingAction}
      submitLabel={isNext ? 'Begin the next edition' : 'Start'}
      pendingLabel="Starting…"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="frameworkCode" value={frameworkCode} />
      <Hidden name="elementCode" value={element.code} />
    </ActionForm>
  );
}
