import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { openAuditAction } from '@/lib/case-files/audits/actions';

type OpenAuditFormProps = {
  areaSlug: string;
  frameworkCode: string;
  criteria: readonly { value: string; label: string }[];
  criterionCode: string | undefined;
};

/** Opens an audit against one criterion. */
export function OpenAuditForm({ areaSlug, frameworkCode, criteria, criterionCode }: OpenAuditFormProps) {
  return (
    <ActionForm
      action={openAuditAction}
      defaultValue={{ criterionCode }}
      submitLabel="Open the audit"
      pendingLabel="Opening…"
      cancelHref={`/areas/${areaSlug}/case-files`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="frameworkCode" value={frameworkCode} />
      <TextField name="title" label="Title" hint="For example: Service case file reviews, September 2009" />
      <SelectField
        name="criterionCode"
        label="Which criterion it tests"
        emptyLabel="Choose a criterion"
        options={criteria}
      />
      <TextArea
        name="method"
        label="Why these files, and how they are chosen"
        hint="For example: drawn at random from all children with an assessment since April. Name no child."
        rows={4}
      />
    </ActionForm>
  );
}
