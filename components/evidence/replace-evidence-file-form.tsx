'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { replaceEvidenceFileAction } from '@/lib/evidence/actions';
import { replaceEvidenceFileSchema } from '@/lib/evidence/schema';
import type { EvidenceView } from '@/lib/evidence/types';
import { EvidenceDates } from './evidence-dates';

type ReplaceEvidenceFileFormProps = {
  areaSlug: string;
  evidence: Pick<EvidenceView, 'id' | 'version' | 'periodFromOn' | 'periodToOn'>;
  /** The number of the newest file that the person has seen. */
  newestNumber: number;
  uploadId: string;
};

/** Puts a file that has been sent in the place of an item's newest one. */
export function ReplaceEvidenceFileForm(props: ReplaceEvidenceFileFormProps) {
  const { areaSlug, evidence, newestNumber, uploadId } = props;
  return (
    <ActionForm
      action={replaceEvidenceFileAction}
      schema={replaceEvidenceFileSchema}
      defaultValue={{ periodFromOn: evidence.periodFromOn, periodToOn: evidence.periodToOn }}
      submitLabel="Send newer file"
      pendingLabel="Sending…"
      cancelHref={`/areas/${areaSlug}/evidence/${evidence.id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={evidence.id} />
      <Hidden name="version" value={evidence.version} />
      <Hidden name="newestNumber" value={newestNumber} />
      <Hidden name="uploadId" value={uploadId} />
      <EvidenceDates />
    </ActionForm>
  );
}
