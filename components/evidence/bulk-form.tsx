import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { audienceLabels, evidenceKindLabels, markingLabels } from '@/lib/evidence/labels';
import { AUDIENCES, MARKINGS } from '@/lib/evidence/rules';
import type { CriterionGroup } from '@/lib/evidence/types';
import { EVIDENCE_KINDS } from '@/lib/frameworks/evidence-kinds';

/** What the form holds, as the address holds it. */
export type BulkValues = Readonly<Record<'partnerId' | 'kind' | 'reviewByOn' | 'marking' | 'audience', string>> & {
  addCriteria: readonly string[];
  removeCriteria: readonly string[];
};

type BulkFormProps = {
  action: string;
  cancelHref: string;
  itemIds: readonly string[];
  partners: readonly { id: string; name: string }[];
  groups: readonly CriterionGroup[];
  /** The criteria that at least one of the chosen items speaks to. */
  linked: readonly string[];
  values: BulkValues;
};

const KEEP = 'No change';

/** One change for many items. Sent into the address; the next page shows what it would do before anything is saved. */
export function BulkForm({ action, cancelHref, itemIds, partners, groups, linked, values }: BulkFormProps) {
  const choices = groups.flatMap(({ heading, options }) => options.map((option) => ({ ...option, heading })));
  return (
    <form method="get" action={action} className="grid gap-6">
      {itemIds.map((id) => (
        <input key={id} type="hidden" name="item" value={id} />
      ))}
      <div className="grid gap-1.5">
        <label htmlFor="bulk-review" className="font-bold">
          Look at it again by
        </label>
        <p id="bulk-review-hint" className="max-w-prose text-ink-soft">
          Leave empty for no change. A new review date sends nothing back to be decided.
        </p>
        <input
          id="bulk-review"
          type="date"
          name="reviewByOn"
          defaultValue={values.reviewByOn}
          aria-describedby="bulk-review-hint"
          className="input w-48"
        />
      </div>
      <Choose
        name="kind"
        label="Kind"
        value={values.kind}
        options={EVIDENCE_KINDS.map((value) => ({ value, label: evidenceKindLabels[value].label }))}
      />
      <Choose
        name="marking"
        label="Marking"
        value={values.marking}
        options={MARKINGS.map((value) => ({ value, label: markingLabels[value] }))}
      />
      <Choose
        name="audience"
        label="Who may see it"
        value={values.audience}
        options={AUDIENCES.map((value) => ({ value, label: audienceLabels[value].label }))}
      />
      {partners.length > 1 ? (
        <Choose
          name="partnerId"
          label="Whose evidence it is"
          value={values.partnerId}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Boxes
        name="addCriteria"
        legend="Add criteria"
        chosen={values.addCriteria}
        options={choices.map(({ value, name, heading }) => ({ value, label: `${name} (${heading})` }))}
      />
      <Boxes
        name="removeCriteria"
        legend="Take away criteria"
        chosen={values.removeCriteria}
        options={choices
          .filter(({ value }) => linked.includes(value))
          .map(({ value, name }) => ({ value, label: name }))}
      />
      <div className="flex flex-wrap items-center gap-6">
        <Button name="check" value="yes">
          Continue
        </Button>
        <a href={cancelHref}>Cancel</a>
      </div>
    </form>
  );
}

type Option = { value: string; label: string };

function Choose({ name, label, value, options }: { name: string; label: string; value: string; options: Option[] }) {
  return (
    <div className="grid justify-items-start gap-1.5">
      <label htmlFor={`bulk-${name}`} className="font-bold">
        {label}
      </label>
      <select id={`bulk-${name}`} name={name} defaultValue={value} className="input max-w-full">
        <option value="">{KEEP}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type BoxesProps = { name: string; legend: string; chosen: readonly string[]; options: Option[] };

function Boxes({ name, legend, chosen, options }: BoxesProps) {
  if (options.length === 0) return null;
  return (
    <Details summary={legend} isOpen={chosen.length > 0}>
      <fieldset className="grid gap-1">
        <legend className="sr-only">{legend}</legend>
        {options.map(({ value, label }) => {
          const id = `${name}-${value}`;
          return (
            <div key={value} className="grid grid-cols-[auto_1fr] items-start gap-x-3">
              <input
                id={id}
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="choice"
              />
              <label htmlFor={id} className="min-h-9 cursor-pointer self-center py-1.5 leading-snug">
                {label}
              </label>
            </div>
          );
        })}
      </fieldset>
    </Details>
  );
}
