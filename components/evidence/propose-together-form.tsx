'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { TextField } from '@/components/forms/text-field';
import { proposeTogetherAction } from '@/lib/evidence/actions';
import { proposeTogetherSchema } from '@/lib/evidence/schema';
import type { CriterionGroup } from '@/lib/evidence/types';
import type { EvidenceKind } from '@/lib/frameworks/evidence-kinds';
import { counted } from '@/lib/platform/counted';
import { DescriptionFields } from './description-fields';

type ProposeTogetherFormProps = {
  areaSlug: string;
  files: readonly { id: string; fileName: string; title: string }[];
  kind: EvidenceKind | undefined;
  criteria: string[];
  groups: readonly CriterionGroup[];
};

/** Says what several files that have been sent are: a title for each, and the rest for all of them. */
export function ProposeTogetherForm({ areaSlug, files, kind, criteria, groups }: ProposeTogetherFormProps) {
  return (
    <ActionForm
      action={proposeTogetherAction}
      schema={proposeTogetherSchema}
      defaultValue={{ titles: files.map(({ title }) => title), kind, criteria, marking: 'official', audience: 'area' }}
      submitLabel={`Send ${counted(files.length, 'file')} as evidence`}
      pendingLabel="Sending…"
      cancelHref={`/areas/${areaSlug}/evidence/new`}
      cancelLabel="Describe them later"
    >
      <Hidden name="area" value={areaSlug} />
      {files.map(({ id, fileName }, index) => (
        <div key={id}>
          <Hidden name={`uploadIds[${index}]`} value={id} />
          <TextField name={`titles[${index}]`} label={`Title of ${fileName}`} />
        </div>
      ))}
      <DescriptionFields groups={groups} wordedFor="many" />
    </ActionForm>
  );
}
