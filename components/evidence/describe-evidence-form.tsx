import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { describeEvidenceAction } from '@/lib/evidence/description/actions';
import type { DescribedEvidence } from '@/lib/evidence/description/types';
import type { CriterionGroup } from '@/lib/evidence/types';
import { DescriptionFields } from './description-fields';

type DescribeEvidenceFormProps = {
  areaSlug: string;
  evidence: DescribedEvidence;
  groups: readonly CriterionGroup[];
};

/** Says anew what an item of evidence is; its files stay as they are. */
export function DescribeEvidenceForm({ areaSlug, evidence, groups }: DescribeEvidenceFormProps) {
  const { id, version, partners, criteria, status, decisionReason: _, ...said } = evidence;
  const [only] = partners.length === 1 ? partners : [];
  return (
    <ActionForm
      drawnFrom={version}
      action={describeEvidenceAction}
      defaultValue={{ ...said, hasChildLevelData: said.hasChildLevelData ? 'on' : undefined, criteria: [...criteria] }}
      submitLabel={status === 'declined' ? 'Save and propose it again' : 'Save'}
      cancelHref={`/areas/${areaSlug}/evidence/${id}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={id} />
      <Hidden name="version" value={version} />
      <TextField
        name="title"
        label="Title"
        hint="As colleagues would ask for it, such as “Audit of referrals, July 2009”. No names of children or families."
      />
      {only ? (
        <Hidden name="partnerId" value={only.id} />
      ) : (
        <SelectField name="partnerId" label="Whose evidence is it?" options={namedChoices(partners)} />
      )}
      <DescriptionFields groups={groups} wordedFor="anew" />
    </ActionForm>
  );
}
