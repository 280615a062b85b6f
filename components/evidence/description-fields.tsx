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

const one = {
  kind: 'What kind of evidence is it?',
  summary: 'What does it show?',
  marking: 'How is it marked?',
  audience: 'Who may see it?',
  audienceHint: undefined,
  childLevel: 'It holds data about single children',
  childLevelHint: 'Then only your own organisation’s contacts and the inspection lead can open the file.',
  criteria: 'Which criteria does it speak to?',
  criteriaHint: 'Choose every one that it helps to judge. One document may serve several.',
};

/** How the fields are worded for one new item, for many at once, and for an item that is described anew. */
const words = {
  one,
  many: {
    kind: 'What kind of evidence are they?',
    summary: 'What do they show?',
    marking: 'How are they marked?',
    audience: 'Who may see them?',
    audienceHint: undefined,
    childLevel: 'They hold data about single children',
    childLevelHint: 'Then only your own organisation’s contacts and the inspection lead can open the files.',
    criteria: 'Which criteria do they speak to?',
    criteriaHint: 'Choose every one that they all help to judge. One document may serve several.',
  },
  anew: {
    ...one,
    audienceHint: 'To narrow this takes effect at once, everywhere.',
    childLevelHint:
      'Then only your own organisation’s contacts and the inspection lead can open the file, from now on.',
    criteriaHint: 'Choose every one that it helps to judge. Notes on those that stay are kept.',
  },
};

type DescriptionFieldsProps = { groups: readonly CriterionGroup[]; wordedFor?: keyof typeof words };

/** What is said of evidence beside its title and whose it is. */
export function DescriptionFields({ groups, wordedFor = 'one' }: DescriptionFieldsProps) {
  const say = words[wordedFor];
  return (
    <>
      <RadioGroup name="kind" label={say.kind} options={kinds} />
      <TextArea
        name="summary"
        label={say.summary}
        hint="In a sentence or two, good or bad. Without anyone’s personal details."
        rows={3}
      />
      <EvidenceDates />
      <RadioGroup name="marking" label={say.marking} options={markings} inline />
      <RadioGroup name="audience" label={say.audience} hint={say.audienceHint} options={audiences} />
      <Checkbox name="hasChildLevelData" label={say.childLevel} hint={say.childLevelHint} />
      <CriteriaField name="criteria" label={say.criteria} hint={say.criteriaHint} groups={groups} />
    </>
  );
}
