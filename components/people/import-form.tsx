'use client';

import { ActionForm } from '@/components/forms/action-form';
import { FileField } from '@/components/forms/file-field';
import { Hidden } from '@/components/forms/hidden';
import { checkPeopleImportAction } from '@/lib/people/imports/actions';
import { checkPeopleImportSchema } from '@/lib/people/imports/schema';
import { ImportFaults } from './import-faults';

/** Sends a table of people to be checked. Its size and kind are looked at in the browser too. */
export function ImportForm({ areaSlug }: { areaSlug: string }) {
  return (
    <ActionForm
      id="import"
      action={checkPeopleImportAction}
      schema={checkPeopleImportSchema}
      submitLabel="Check the table"
      pendingLabel="Reading the table…"
      cancelHref={`/areas/${areaSlug}/people`}
    >
      <Hidden name="area" value={areaSlug} />
      <FileField
        name="file"
        label="The table"
        hint="An Excel workbook (.xlsx) or a CSV table (.csv) with one person in each row, 1 MB or smaller. The file is not kept. Its rows are, until you invite them or for a day."
        accept=".xlsx,.csv"
      />
      <ImportFaults />
    </ActionForm>
  );
}
