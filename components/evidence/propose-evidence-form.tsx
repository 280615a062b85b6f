'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { proposeEvidenceAction } from '@/lib/evidence/actions';
import { proposeEvidenceSchema } from '@/lib/evidence/schema';
import type { CriterionGroup } from '@/lib/evidence/types';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import { DescriptionFields } from './description-fields';

type ProposeEvidenceFormProps = {
  areaSlug: string;
  uploadId: string;
  /** What the form opens with. */
  title: string;
  kind: EvidenceKind | undefined;
  criteria: string[];
  groups: readonly CriterionGroup[];
};

/** Says what a file that has been sent is, which makes it evidence. */
export function ProposeEvidenceForm({ areaSlug, uploadId, title, kind, criteria, groups }: ProposeEvidenceFormProps) {
  return (
    <ActionForm
      action={proposeEvidenceAction}
      schema={proposeEvidenceSchema}
      defaultValue={{ title, kind, criteria, marking: 'official', audience: 'area' }}
      submitLabel="Send evidence"
      pendingLabel="Sending…"
      cancelHref={`/areas/${areaSlug}/evidence/new`}
      cancelLabel="Describe it later"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="uploadId" value={uploadId} />
      <TextField
        name="title"
        label="Title"
        hint="As colleagues would ask for it, such as “Audit of referrals, July 2009”. No names of children or families."
      />
      <DescriptionFields groups={groups} />
    </ActionForm>
  );
}
