'use client';

import { ActionForm } from '@/components/forms/action-form';
import { FileField } from '@/components/forms/file-field';
import { Hidden } from '@/components/forms/hidden';
import { readSelfEvaluationImportAction } from '@/lib/self-evaluations/imports/actions';
import { readSelfEvaluationImportSchema } from '@/lib/self-evaluations/imports/schema';

type ImportFormProps = { areaSlug: string; serviceId: string; frameworkCode: string; cancelHref: string };

/** Sends a filled template to be read. Its size and kind are looked at in the browser too. */
export function ImportForm({ areaSlug, serviceId, frameworkCode, cancelHref }: ImportFormProps) {
  return (
    <ActionForm
      id="import"
      action={readSelfEvaluationImportAction}
      schema={readSelfEvaluationImportSchema}
      submitLabel="Compare with the draft"
      pendingLabel="Reading the file…"
      cancelHref={cancelHref}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="serviceId" value={serviceId} />
      <Hidden name="frameworkCode" value={frameworkCode} />
      <FileField
        name="file"
        label="The filled template"
        hint="The Word document (.docx) or Excel workbook (.xlsx), 1 MB or smaller. The file is not kept. What it says is, until it is taken over or for a week."
        accept=".docx,.xlsx"
      />
    </ActionForm>
  );
}
