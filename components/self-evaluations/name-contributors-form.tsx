import { ActionForm } from '@/components/forms/action-form';
import { Hidden } from '@/components/forms/hidden';
import { formatDay } from '@/lib/platform/days';
import { nameContributorsAction } from '@/lib/self-evaluations/contributors/actions';
import { pairOf } from '@/lib/self-evaluations/contributors/rules';
import type { ContributorsView } from '@/lib/self-evaluations/contributors/types';
import { ContributorFields } from './contributor-fields';

type NameContributorsFormProps = { view: ContributorsView; areaSlug: string; cancelHref: string };

/** Who writes the answer on each criterion of a service: all of them on one page, saved at once. */
export function NameContributorsForm({ view, areaSlug, cancelHref }: NameContributorsFormProps) {
  const { service, framework, people, criteria } = view;
  const stood = criteria.flatMap(({ code, personIds }) =>
    personIds.map((personId) => pairOf({ criterionCode: code, personId })),
  );
  return (
    <ActionForm
      action={nameContributorsAction}
      defaultValue={{ named: stood }}
      submitLabel="Save who writes what"
      cancelHref={cancelHref}
    >
      <Hidden name="area" value={areaSlug} />
      <Hidden name="serviceId" value={service.id} />
      <Hidden name="frameworkCode" value={framework.code} />
      {stood.map((pair) => (
        <Hidden key={pair} name="stood" value={pair} />
      ))}
      <ContributorFields
        name="named"
        rows={criteria.map(({ code, label, elementLabel, dueOn }) => ({
          code,
          label,
          hint: `${elementLabel}. Due ${formatDay(dueOn)}`,
          choices: people.map(({ id, name, roles }) => ({
            value: pairOf({ criterionCode: code, personId: id }),
            label: name,
            hint: roles,
          })),
        }))}
      />
    </ActionForm>
  );
}
