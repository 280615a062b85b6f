import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { chooseNewsAction } from '@/lib/people/account/actions';

/** Whether news goes to the mailbox too. */
export function AccountNewsForm({ newsByMail }: { newsByMail: boolean }) {
  return (
    <ActionForm
      action={chooseNewsAction}
      defaultValue={{ newsByMail: newsByMail ? 'on' : null }}
      submitLabel="Save"
      submitTone="secondary"
    >
      <Checkbox
        name="newsByMail"
        label="Tell me by e-mail when something waits for me"
        hint="The mail names organisations and services, never a child and never what somebody wrote."
      />
    </ActionForm>
  );
}
