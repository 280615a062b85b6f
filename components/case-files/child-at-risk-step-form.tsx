import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import {
  closeChildAtRiskAction,
  recordChildSeenAction,
  recordManagerToldAction,
} from '@/lib/case-files/children-at-risk/actions';
import type { Step } from '@/lib/case-files/children-at-risk/rules';

type StepFormProps = { areaSlug: string; record: { id: string; version: number }; step: Step };

/** The one form that moves a record on from where it stands. */
export function ChildAtRiskStepForm({ step, ...props }: StepFormProps) {
  switch (step) {
    case 'tell-manager':
      return <ManagerToldForm {...props} />;
    case 'see-child':
      return <ChildSeenForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
  }
}

function ManagerToldForm(props: Omit<StepFormProps, 'step'>) {
  return (
    <ActionForm
      drawnFrom={props.record.version}
      action={recordManagerToldAction}
      submitLabel="Record that the manager has been told"
      pendingLabel="Recording…"
    >
      <Carried {...props} />
      <TextField
        name="managerTold"
        label="Manager who was told"
        hint="Told by voice. The time is recorded as now."
        width="half"
      />
    </ActionForm>
  );
}

function ChildSeenForm(props: Omit<StepFormProps, 'step'>) {
  return (
    <ActionForm
      drawnFrom={props.record.version}
      action={recordChildSeenAction}
      submitLabel="Record that the child has been seen"
      pendingLabel="Recording…"
    >
      <Carried {...props} />
      <TextField
        name="seenBy"
        label="Who saw the child"
        hint="The worker, not the child. The time is recorded as now."
        width="half"
      />
    </ActionForm>
  );
}

function CloseForm(props: Omit<StepFormProps, 'step'>) {
  return (
    <ActionForm
      drawnFrom={props.record.version}
      action={closeChildAtRiskAction}
      submitLabel="Record the child as safe and close"
      pendingLabel="Closing…"
    >
      <Carried {...props} />
      <TextField
        name="decisionMaker"
        label="Who decided that the child is safe"
        hint="Their name or post. A closed record does not open again."
        width="half"
      />
      <TextArea
        name="decision"
        label="What was decided, and why the child is now safe"
        hint="Name no child or parent."
        rows={4}
      />
    </ActionForm>
  );
}

function Carried({ areaSlug, record }: Omit<StepFormProps, 'step'>) {
  return (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="childAtRiskId" value={record.id} />
      <Hidden name="version" value={record.version} />
    </>
  );
}
