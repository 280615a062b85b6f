import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { sendInvitationAction } from '@/lib/people/invitations/actions';
import { roleHints, roleLabels } from '@/lib/people/labels';
import { type GivenRole, roleReach } from '@/lib/people/rules';

type Named = { id: string; name: string };

type InviteFormProps = {
  areaSlug: string;
  /** The roles that the reader may give, and what for. */
  roles: readonly GivenRole[];
  partners: readonly Named[];
  services: readonly Named[];
  boards: readonly Named[];
  inspections: readonly Named[];
  /** What the form opens with. */
  chosen: { role?: string; partnerId?: string };
};

/** Invites somebody into one role by e-mail. */
export function InviteForm({ areaSlug, roles, partners, services, boards, inspections, chosen }: InviteFormProps) {
  const isGiven = (reach: ReturnType<typeof roleReach>) => roles.some((role) => roleReach(role) === reach);
  const onlyPartner = partners.length === 1 && !isGiven('area') ? partners[0] : undefined;
  return (
    <ActionForm
      action={sendInvitationAction}
      defaultValue={chosen}
      submitLabel="Send invitation"
      pendingLabel="Sending…"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <TextField name="name" label="Name" />
      <TextField
        name="email"
        label="E-mail address"
        hint="The invitation goes there. Whoever has an account with this address keeps their name and password."
        type="email"
        inputMode="email"
        spellCheck={false}
      />
      <RadioGroup
        name="role"
        label="Role"
        options={roles.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
      />
      {onlyPartner ? (
        <Hidden name="partnerId" value={onlyPartner.id} />
      ) : (
        <SelectField
          name="partnerId"
          label="Partner"
          hint="For a key contact, deputy, contributor or auditor."
          optional={isGiven('area')}
          emptyLabel={isGiven('area') ? 'No partner' : 'Choose a partner'}
          options={namedChoices(partners)}
        />
      )}
      <SelectField
        name="serviceId"
        label="Service"
        hint="For a contributor who writes the self-evaluation of one service and no other."
        optional
        emptyLabel="Every service of the partner"
        options={namedChoices(services)}
      />
      {isGiven('board') ? (
        <SelectField
          name="boardId"
          label="Board"
          hint="For a board member."
          optional
          emptyLabel="No board"
          options={namedChoices(boards)}
        />
      ) : null}
      {isGiven('inspection') ? (
        <SelectField
          name="inspectionId"
          label="Inspection"
          hint="For an inspector."
          optional
          emptyLabel="No inspection"
          options={namedChoices(inspections)}
        />
      ) : null}
      <DateField
        name="endsOn"
        label="Last day of the role"
        hint={
          isGiven('inspection')
            ? 'An inspector’s role needs one. Any other role may have one, and ends by itself.'
            : 'The role ends by itself after this day.'
        }
        optional
      />
    </ActionForm>
  );
}
