import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { SelectField } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { Details } from '@/components/ui/details';
import { linkCriterionAction, unlinkCriterionAction } from '@/lib/evidence/description/actions';
import type { CriterionGroup, EvidenceView } from '@/lib/evidence/types';
import { criterionKey } from '@/lib/frameworks/criterion-key';

type CriterionLinksProps = { areaSlug: string; evidence: EvidenceView; groups: readonly CriterionGroup[] };

const noteHint = 'In a sentence. Left empty, the summary of the item speaks for it.';

/** The criteria that an item speaks to, each with what it shows of it and the forms to say so or take it away. */
export function CriterionLinks({ areaSlug, evidence, groups }: CriterionLinksProps) {
  const { id, version, criteria } = evidence;
  const linked = criteria.map(({ frameworkCode, code }) => criterionKey(frameworkCode, code));
  const offered = groups
    .flatMap(({ heading, options }) => options.map(({ value, name }) => ({ value, label: `${name} (${heading})` })))
    .filter(({ value }) => !linked.includes(value));
  const which = (
    <>
      <Hidden name="area" value={areaSlug} />
      <Hidden name="evidenceItemId" value={id} />
      <Hidden name="version" value={version} />
    </>
  );
  return (
    <>
      <ul className="grid list-none gap-5 p-0">
        {criteria.map(({ frameworkCode, code, label, note }) => {
          const key = criterionKey(frameworkCode, code);
          return (
            <li key={key} className="border-b border-line pb-4">
              <h3 className="text-base">{label}</h3>
              <p className="text-sm text-ink-soft">
                {code}, {frameworkCode}
              </p>
              {note ? <p className="mt-1 whitespace-pre-line">{note}</p> : null}
              <Details summary={<About act={note ? 'Change what it shows' : 'Say what it shows'} label={label} />}>
                <ActionForm
                  id={`note-${code}-${frameworkCode}`}
                  drawnFrom={version}
                  action={linkCriterionAction}
                  defaultValue={{ note }}
                  submitLabel="Save the note"
                >
                  {which}
                  <Hidden name="criterion" value={key} />
                  <TextArea name="note" label="What it shows of this criterion" hint={noteHint} optional rows={3} />
                </ActionForm>
              </Details>
              {criteria.length > 1 ? (
                <Details summary={<About act="Take it away" label={label} />}>
                  <ActionForm
                    id={`away-${code}-${frameworkCode}`}
                    drawnFrom={version}
                    action={unlinkCriterionAction}
                    submitLabel="Take it away"
                    submitTone="danger"
                  >
                    {which}
                    <Hidden name="criterion" value={key} />
                    <p className="max-w-prose">
                      It then no longer counts towards this criterion. Its note goes with it.
                    </p>
                  </ActionForm>
                </Details>
              ) : null}
            </li>
          );
        })}
      </ul>
      {offered.length > 0 ? (
        <div className="mt-6">
          <Details summary="Add a criterion">
            {evidence.status === 'accepted' ? (
              <p className="mb-4 max-w-prose">It is accepted. With another criterion it goes back to be decided.</p>
            ) : null}
            <ActionForm
              id="add-criterion"
              drawnFrom={version}
              action={linkCriterionAction}
              submitLabel="Add the criterion"
            >
              {which}
              <SelectField name="criterion" label="Criterion" emptyLabel="Choose a criterion" options={offered} />
              <TextArea name="note" label="What it shows of this criterion" hint={noteHint} optional rows={3} />
            </ActionForm>
          </Details>
        </div>
      ) : null}
    </>
  );
}

function About({ act, label }: { act: string; label: string }) {
  return (
    <>
      {act}
      <span className="sr-only">: {label}</span>
    </>
  );
}
