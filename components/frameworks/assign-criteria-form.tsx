import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { DateField } from '@/components/forms/date-field';
import { Hidden } from '@/components/forms/hidden';
import { assignCriteriaAction } from '@/lib/frameworks/assignments/actions';
import type { ServiceAssignments } from '@/lib/frameworks/assignments/types';
import { evaluatedCriteria } from '@/lib/frameworks/evaluation-schedule';

/** Says which criteria of one framework a service must evaluate, all at once, and by when. */
export function AssignCriteriaForm({ areaSlug, assignments }: { areaSlug: string; assignments: ServiceAssignments }) {
  const { service, partner, framework, criteria, dueOn } = assignments;
  return (
    <ActionForm
      action={assignCriteriaAction}
      defaultValue={{ criteria: [...criteria], dueOn }}
      submitLabel="Assign criteria"
      cancelHref={`/areas/${areaSlug}/partners/${partner.slug}`}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="serviceId" value={service.id} />
      <Hidden name="frameworkCode" value={framework.code} />
      <Hidden name="version" value={partner.version} />
      <CheckboxGroup
        name="criteria"
        label="Which criteria must it evaluate?"
        hint="What is ticked replaces what was assigned before. What the service has already written is kept."
        options={evaluatedCriteria(framework.pack).map(({ criterion, element, parent }) => ({
          value: criterion.code,
          label: criterion.label,
          hint: [element.label, parent?.label].filter(Boolean).join(' · '),
        }))}
      />
      <DateField name="dueOn" label="By when?" hint="The day by which the self-evaluation is to be submitted." />
    </ActionForm>
  );
}
