import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { addPersonAction } from '@/lib/people/actions';
import { roleHints, roleLabels } from '@/lib/people/labels';
import { GIVEN_ROLES } from '@/lib/people/rules';

type Named = { id: string; name: string };

type AddPersonFormProps = {
  areaSlug: string;
  partners: readonly Named[];
  boards: readonly Named[];
  /** What the form opens with. */
  chosen: { role?: string; partnerId?: string };
};

/** Gives somebody a role in the area, with a first password for those who have no account. */
export function AddPersonForm({ areaSlug, partners, boards, chosen }: AddPersonFormProps) {
  return (
    <ActionForm
      action={addPersonAction}
      defaultValue={chosen}
      submitLabel="Add person"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <TextField name="name" label="Name" />
      <TextField
        name="email"
        label="E-mail address"
        hint="Somebody who has an account already, here or in another area, keeps their name and password and gets only the role."
        type="email"
        inputMode="email"
        spellCheck={false}
      />
      <RadioGroup
        name="role"
        label="Role"
        options={GIVEN_ROLES.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
      />
      <SelectField
        name="partnerId"
        label="Partner"
        hint="For a key contact, deputy, contributor or auditor."
        optional
        emptyLabel="No partner"
        options={namedChoices(partners)}
      />
      <SelectField
        name="boardId"
        label="Board"
        hint="For a board member."
        optional
        emptyLabel="No board"
        options={namedChoices(boards)}
      />
      <TextField
        name="password"
        label="First password"
        hint="At least 12 characters; several words are good. Tell it to them by voice."
        type="password"
        autoComplete="new-password"
        width="half"
      />
    </ActionForm>
  );
}
