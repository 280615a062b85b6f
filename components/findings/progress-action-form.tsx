import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextArea } from '@/components/forms/text-area';
import { progressActionAction } from '@/lib/findings/actions';
import { actionStatusLabels } from '@/lib/findings/labels';
import { NOTED_STATUSES } from '@/lib/findings/rules';
import type { ActionView } from '@/lib/findings/types';

type ProgressActionFormProps = { areaSlug: string; findingId: string; action: ActionView };

/** A progress note, and where the action now stands. */
export function ProgressActionForm({ areaSlug, findingId, action }: ProgressActionFormProps) {
  return (
    <ActionForm
      action={progressActionAction}
      defaultValue={{ status: action.status, effect: action.effect ?? '' }}
      submitLabel="Add progress note"
      cancelHref={`/areas/${areaSlug}/findings/${findingId}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="actionId" value={action.id} />
      <Hidden name="version" value={action.version} />
      <TextArea name="note" label="What has happened since the last note?" rows={5} />
      <RadioGroup
        name="status"
        label="Where does the action stand?"
        options={NOTED_STATUSES.map((status) => ({ value: status, label: actionStatusLabels[status].label }))}
      />
      <TextArea
        name="effect"
        label="If it is done: what effect has it had, and how do you know?"
        hint="Someone else will verify this."
        optional
        rows={3}
      />
    </ActionForm>
  );
}
