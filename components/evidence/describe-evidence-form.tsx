import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { namedChoices } from '@/components/forms/choices';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { describeEvidenceAction } from '@/lib/evidence/description/actions';
import type { DescribedEvidence } from '@/lib/evidence/description/types';
import { audienceLabels, evidenceKindLabels, markingLabels } from '@/lib/evidence/labels';
import { AUDIENCES, MARKINGS } from '@/lib/evidence/rules';
import type { CriterionGroup } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { CriteriaField } from './criteria-field';

type DescribeEvidenceFormProps = {
  areaSlug: string;
  evidence: DescribedEvidence;
  groups: readonly CriterionGroup[];
};

const kinds = EVIDENCE_KINDS.map((value) => ({ value, ...evidenceKindLabels[value] }));
const markings = MARKINGS.map((value) => ({ value, label: markingLabels[value] }));
const audiences = AUDIENCES.map((value) => ({ value, ...audienceLabels[value] }));

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
      <RadioGroup name="kind" label="What kind of evidence is it?" options={kinds} />
      <TextArea
        name="summary"
        label="What does it show?"
        hint="In a sentence or two, good or bad. Without anyone’s personal details."
        rows={3}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField
          name="periodFromOn"
          label="First day of the period it describes"
          hint="Leave out for a policy or guidance."
          optional
        />
        <DateField
          name="periodToOn"
          label="Last day of that period"
          hint="Evidence of a period long past stops counting."
          optional
        />
      </div>
      <DateField
        name="reviewByOn"
        label="Look at it again by"
        hint="After this day it no longer counts until it is renewed."
      />
      {only ? (
        <Hidden name="partnerId" value={only.id} />
      ) : (
        <SelectField name="partnerId" label="Whose evidence is it?" options={namedChoices(partners)} />
      )}
      <RadioGroup
        name="audience"
        label="Who may see it?"
        hint="To narrow this takes effect at once, everywhere."
        options={audiences}
      />
      <RadioGroup name="marking" label="How is it marked?" options={markings} inline />
      <Checkbox
        name="hasChildLevelData"
        label="It holds data about single children"
        hint="Then only your own organisation’s contacts and the inspection lead can open the file, from now on."
      />
      <CriteriaField
        name="criteria"
        label="Which criteria does it speak to?"
        hint="Choose every one that it helps to judge. Notes on those that stay are kept."
        groups={groups}
      />
    </ActionForm>
  );
}
