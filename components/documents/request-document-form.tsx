import { ActionForm } from '@/components/forms/action-form';
import { namedChoices } from '@/components/forms/choices';
import { Hidden } from '@/components/forms/hidden';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { requestDocumentAction } from '@/lib/documents/actions';
import { documentFormatLabels } from '@/lib/documents/labels';
import { type DocumentKind, formatsOf } from '@/lib/documents/rules';
import { markingLabels } from '@/lib/evidence/labels';
import { MARKINGS } from '@/lib/evidence/rules';

type RequestDocumentFormProps = {
  areaSlug: string;
  kind: DocumentKind;
  /** What it is about: a self-evaluation, an overarching evaluation, or for grades a cycle. */
  subjectId?: string;
  /** The framework, or the ones to choose from. */
  frameworks: readonly { code: string; title: string }[];
};

/** Asks for a file of something that the reader may read: which kind of file, and how it is marked. */
export function RequestDocumentForm({ areaSlug, kind, subjectId, frameworks }: RequestDocumentFormProps) {
  const formats = formatsOf(kind);
  const [framework] = frameworks;
  return (
    <ActionForm
      id={`request-${kind}`}
      action={requestDocumentAction}
      defaultValue={{ format: formats[0], marking: 'official-sensitive', frameworkCode: framework?.code }}
      submitLabel="Build the document"
      submitTone="secondary"
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="kind" value={kind} />
      {subjectId ? <Hidden name="subjectId" value={subjectId} /> : null}
      {frameworks.length > 1 ? (
        <SelectField
          name="frameworkCode"
          label="Which framework?"
          options={namedChoices(frameworks.map(({ code, title }) => ({ id: code, name: title })))}
        />
      ) : (
        <Hidden name="frameworkCode" value={framework?.code ?? ''} />
      )}
      {formats.length > 1 ? (
        <RadioGroup
          name="format"
          label="Which kind of file?"
          options={formats.map((format) => ({ value: format, ...documentFormatLabels[format] }))}
        />
      ) : (
        <Hidden name="format" value={formats[0] ?? ''} />
      )}
      <SelectField
        name="marking"
        label="How is it marked?"
        hint={kind === 'grades' ? 'Stands above every sheet.' : 'Stands at the head and the foot of every page.'}
        options={MARKINGS.map((marking) => ({ value: marking, label: markingLabels[marking] }))}
      />
    </ActionForm>
  );
}
