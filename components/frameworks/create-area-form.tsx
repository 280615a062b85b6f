import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { createAreaAction } from '@/lib/frameworks/adoption/actions';
import { adoptionValue } from '@/lib/frameworks/adoption/rules';
import type { Pack } from '@/lib/frameworks/schema';

/** Makes an area: its name and address, what it prepares for, and who leads it. */
export function CreateAreaForm({ packs }: { packs: readonly Pack[] }) {
  const options = packs.flatMap((pack) =>
    pack.kinds.map((kind) => ({
      value: adoptionValue({ code: pack.code, kindCode: kind.code }),
      label: `${pack.code}: ${kind.label}`,
    })),
  );
  return (
    <ActionForm action={createAreaAction} submitLabel="Make area" cancelHref="/admin/areas">
      <TextField name="name" label="Name of the area" />
      <TextField
        name="slug"
        label="Short name for the address"
        hint="Letters a to z, numbers and hyphens. It cannot be changed later."
        prefix="/areas/"
        width="half"
        spellCheck={false}
      />
      <TextArea name="about" label="What should people know about this area?" optional rows={3} takesDetails />
      <SelectField
        name="firstFramework"
        label="Which framework and kind of inspection does it prepare for first?"
        hint="Its dashboard opens with this one."
        emptyLabel="Choose a framework"
        options={options}
      />
      <SelectField name="secondFramework" label="And second?" optional emptyLabel="None" options={options} />
      <SelectField name="thirdFramework" label="And third?" optional emptyLabel="None" options={options} />
      <TextField
        name="leadName"
        label="Name of its inspection lead"
        hint="They are invited by e-mail, and add partners and people themselves."
      />
      <TextField
        name="leadEmail"
        label="E-mail address of its inspection lead"
        type="email"
        inputMode="email"
        spellCheck={false}
      />
    </ActionForm>
  );
}
