'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { replaceEvidenceFileAction } from '@/lib/evidence/actions';
import { replaceEvidenceFileSchema } from '@/lib/evidence/schema';
import type { EvidenceView } from '@/lib/evidence/types';
import { FileAndDates } from './file-and-dates';

type ReplaceEvidenceFileFormProps = {
  areaSlug: string;
  evidence: Pick<EvidenceView, 'id' | 'version' | 'periodFromOn' | 'periodToOn'>;
};

/** Sends a newer file for an item of evidence. Checked in the browser too, so that a large file is not sent in vain. */
export function ReplaceEvidenceFileForm({ areaSlug, evidence }: ReplaceEvidenceFileFormProps) {
  return (
    <ActionForm
      action={replaceEvidenceFileAction}
      schema={replaceEvidenceFileSchema}
      defaultValue={{ periodFromOn: evidence.periodFromOn, periodToOn: evidence.periodToOn }}
      submitLabel="Send newer file"
      pendingLabel="Sending the file"
      cancelHref={`/areas/${areaSlug}/evidence/${evidence.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={evidence.id} />
      <Hidden name="version" value={evidence.version} />
      <FileAndDates />
    </ActionForm>
  );
}
