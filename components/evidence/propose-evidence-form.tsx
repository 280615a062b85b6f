'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/forms/checkbox';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { proposeEvidenceAction } from '@/lib/evidence/actions';
import { evidenceKindLabels, markingLabels } from '@/lib/evidence/labels';
import { MARKINGS } from '@/lib/evidence/rules';
import { proposeEvidenceSchema } from '@/lib/evidence/schema';
import type { CriterionGroup, EvidencePartner } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { CriteriaField } from './criteria-field';
import { FileAndDates } from './file-and-dates';

type ProposeEvidenceFormProps = {
  areaSlug: string;
  /** Those that the person may bring evidence for; one alone is not asked about. */
  partners: readonly EvidencePartner[];
  groups: readonly CriterionGroup[];
  /** What the form opens with. */
  partnerId?: string;
  criteria: string[];
};

const kinds = EVIDENCE_KINDS.map((value) => ({ value, ...evidenceKindLabels[value] }));
const markings = MARKINGS.map((value) => ({ value, label: markingLabels[value] }));

/** Brings a file as evidence. Checked in the browser too, so that a large file is not sent in vain. */
export function ProposeEvidenceForm({ areaSlug, partners, groups, partnerId, criteria }: ProposeEvidenceFormProps) {
  const [only] = partners.length === 1 ? partners : [];
  return (
    <ActionForm
      action={proposeEvidenceAction}
      schema={proposeEvidenceSchema}
      defaultValue={{ partnerId, criteria, marking: 'official' }}
      submitLabel="Send evidence"
      pendingLabel="Sending the file"
      cancelHref={`/areas/${areaSlug}/evidence`}
    >
      <Hidden name="area" value={areaSlug} />
      {only ? (
        <Hidden name="partnerId" value={only.id} />
      ) : (
        <SelectField
          name="partnerId"
          label="Whose evidence is it?"
          emptyLabel="Choose a partner"
          options={namedChoices(partners)}
        />
      )}
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
      <FileAndDates />
      <RadioGroup name="marking" label="How is it marked?" options={markings} inline />
      <Checkbox
        name="hasChildLevelData"
        label="It holds data about single children"
        hint="Then only your own organisation’s contacts and the inspection lead can open the file."
      />
      <CriteriaField
        name="criteria"
        label="Which criteria does it speak to?"
        hint="Choose every one that it helps to judge. One document may serve several."
        groups={groups}
      />
    </ActionForm>
  );
}
