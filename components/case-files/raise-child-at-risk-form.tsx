import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { raiseChildAtRiskAction } from '@/lib/case-files/children-at-risk/actions';
import type { RaiseForm } from '@/lib/case-files/children-at-risk/types';

type RaiseChildAtRiskFormProps = { areaSlug: string; form: RaiseForm };

/** Opens a record at once: whose child, which reference, why. Raised from a case file, two of the three are known. */
export function RaiseChildAtRiskForm({ areaSlug, form: { partners, caseFile } }: RaiseChildAtRiskFormProps) {
  const partnerId = caseFile?.partnerId ?? (partners.length === 1 ? partners[0]?.id : undefined);
  return (
    <ActionForm
      action={raiseChildAtRiskAction}
      defaultValue={caseFile ? { reference: caseFile.reference } : undefined}
      submitLabel="Open the record now"
      submitTone="danger"
      pendingLabel="Opening…"
      cancelHref={`/areas/${areaSlug}/case-files`}
    >
      <Hidden name="area" value={areaSlug} />
      {caseFile ? <Hidden name="caseFileId" value={caseFile.id} /> : null}
      {partnerId ? (
        <Hidden name="partnerId" value={partnerId} />
      ) : (
        <SelectField
          name="partnerId"
          label="Who works with the child"
          emptyLabel="Choose a partner"
          options={namedChoices(partners)}
        />
      )}
      <TextField
        name="reference"
        label="Local case reference"
        hint="Never a name, date of birth or NHS number."
        width="half"
        spellCheck={false}
      />
      <TextArea
        name="concern"
        label="Why you think that the child is not safe"
        hint="A sentence or two is enough. Name no child or parent."
        rows={4}
      />
    </ActionForm>
  );
}
