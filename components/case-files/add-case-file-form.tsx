import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { addCaseFileAction } from '@/lib/case-files/audits/actions';
import type { AuditView } from '@/lib/case-files/audits/types';

type AddCaseFileFormProps = { areaSlug: string; audit: Pick<AuditView, 'id' | 'addableFor' | 'total'> };

/** Adds one case file to an audit, by a reference that names nobody. */
export function AddCaseFileForm({ areaSlug, audit: { id, addableFor, total } }: AddCaseFileFormProps) {
  const [only] = addableFor;
  return (
    <ActionForm
      key={total}
      action={addCaseFileAction}
      submitLabel="Add the case file"
      submitTone="secondary"
      pendingLabel="Adding…"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="auditId" value={id} />
      {only && addableFor.length === 1 ? (
        <Hidden name="partnerId" value={only.id} />
      ) : (
        <SelectField
          name="partnerId"
          label="Whose file it is"
          emptyLabel="Choose a partner"
          options={addableFor.map((partner) => ({ value: partner.id, label: partner.name }))}
        />
      )}
      <TextField
        name="reference"
        label="Local case reference"
        hint="One that only your own agency can trace to a child, like LDS-0901. Never a name, date of birth or NHS number."
        width="half"
        spellCheck={false}
      />
    </ActionForm>
  );
}
