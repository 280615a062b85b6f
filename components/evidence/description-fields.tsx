import { Checkbox } from '@/components/forms/checkbox';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextArea } from '@/components/forms/text-area';
import { audienceLabels, evidenceKindLabels, markingLabels } from '@/lib/evidence/labels';
import { AUDIENCES, MARKINGS } from '@/lib/evidence/rules';
import type { CriterionGroup } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';
import { CriteriaField } from './criteria-field';
import { EvidenceDates } from './evidence-dates';

const kinds = EVIDENCE_KINDS.map((value) => ({ value, ...evidenceKindLabels[value] }));
const markings = MARKINGS.map((value) => ({ value, label: markingLabels[value] }));
const audiences = AUDIENCES.map((value) => ({ value, ...audienceLabels[value] }));

/** What is said of evidence beside its title: `isOfMany` words it for several files at once. */
export function DescriptionFields({
  groups,
  isOfMany = false,
}: {
  groups: readonly CriterionGroup[];
  isOfMany?: boolean;
}) {
  const [is, does, it] = isOfMany ? ['are they', 'do they', 'they'] : ['is it', 'does it', 'it'];
  return (
    <>
      <RadioGroup name="kind" label={`What kind of evidence ${is}?`} options={kinds} />
      <TextArea
        name="summary"
        label={`What ${does} show?`}
        hint="In a sentence or two, good or bad. Without anyone’s personal details."
        rows={3}
      />
      <EvidenceDates />
      <RadioGroup name="marking" label={`How ${is} marked?`} options={markings} inline />
      <RadioGroup name="audience" label={`Who may see ${isOfMany ? 'them' : 'it'}?`} options={audiences} />
      <Checkbox
        name="hasChildLevelData"
        label={`${it === 'it' ? 'It holds' : 'They hold'} data about single children`}
        hint={`Then only your own organisation’s contacts and the inspection lead can open the ${isOfMany ? 'files' : 'file'}.`}
      />
      <CriteriaField
        name="criteria"
        label={`Which criteria ${does} speak to?`}
        hint={`Choose every one that ${isOfMany ? 'they all help' : 'it helps'} to judge. One document may serve several.`}
        groups={groups}
      />
    </>
  );
}
