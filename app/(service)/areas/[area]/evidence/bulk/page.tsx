import { AreaPage } from '@/components/areas/area-page';
import { BulkForm, type BulkValues } from '@/components/evidence/bulk-form';
import { DescribeTogetherForm } from '@/components/evidence/describe-together-form';
import { PlannedChanges } from '@/components/evidence/planned-changes';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { PageHeading } from '@/components/ui/page-heading';
import { notFound } from '@/lib/access/not-found';
import { permits, permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listChosenEvidence, planDescriptions } from '@/lib/evidence/description/queries';
import { MOST_TOGETHER } from '@/lib/evidence/description/rules';
import { changesSchema, chosenItemsSchema } from '@/lib/evidence/description/schema';
import { listCriterionGroups, listEvidencePartners } from '@/lib/evidence/queries';
import { counted } from '@/lib/platform/counted';

export const metadata = { title: 'Change several items' };

type Asked = Awaited<PageProps<'/areas/[area]/evidence/bulk'>['searchParams']>;

const one = (value: Asked[string]) => [value ?? ''].flat()[0] ?? '';
const many = (value: Asked[string]) => [value ?? []].flat();

/** The change that the address holds, as its form sends it. */
function valuesOf(asked: Asked): BulkValues {
  const { partnerId, kind, reviewByOn, marking, audience } = asked;
  return {
    ...{ partnerId: one(partnerId), kind: one(kind), reviewByOn: one(reviewByOn) },
    ...{ marking: one(marking), audience: one(audience) },
    addCriteria: many(asked.addCriteria),
    removeCriteria: many(asked.removeCriteria),
  };
}

export default async function BulkEvidencePage({ params, searchParams }: PageProps<'/areas/[area]/evidence/bulk'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'evidence.describe')) notFound();
  const asked = await searchParams;
  const ids = chosenItemsSchema.parse(asked.item);
  const chosen = ids.length > MOST_TOGETHER ? [] : await listChosenEvidence(actor, ids);
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/evidence`;
  const values = valuesOf(asked);
  const changes = changesSchema.safeParse(values);
  const isChecking = one(asked.check) !== '';
  const changeHref = `${path}/bulk?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (name === 'check' ? [] : many(value).map((each) => [name, each]))))}`;
  const plan = isChecking && changes.success ? await planDescriptions(actor, { ids, changes: changes.data }) : [];
  if (chosen.length === 0)
    return (
      <AreaPage actor={actor} breadcrumbs={[{ href: path, label: 'Evidence' }]}>
        <PageHeading>Change several items</PageHeading>
        <EmptyState
          title={ids.length > MOST_TOGETHER ? `Choose ${MOST_TOGETHER} items or fewer` : 'Nothing is chosen'}
          action={<a href={path}>Choose in the list of evidence</a>}
        >
          Tick the items in the list that are to change in the same way.
        </EmptyState>
      </AreaPage>
    );
  if (plan.length > 0) {
    const going = plan.filter(({ goesRound }) => goesRound).length;
    const hasFault = plan.some(({ fault }) => fault !== null);
    return (
      <AreaPage actor={actor} breadcrumbs={[{ href: path, label: 'Evidence' }]}>
        <PageHeading lead="Nothing has been saved yet. It is made with all of them or with none.">
          Check the change
        </PageHeading>
        {hasFault ? (
          <InsetText>It cannot be made with all of them as it is. Change it first, or choose other items.</InsetText>
        ) : null}
        {going > 0 && !hasFault ? (
          <InsetText>
            {counted(going, 'item')} then {going === 1 ? 'waits' : 'wait'} for a decision, and{' '}
            {going === 1 ? 'does' : 'do'} not count towards readiness until somebody else accepts{' '}
            {going === 1 ? 'it' : 'them'}.
          </InsetText>
        ) : null}
        <PlannedChanges plan={plan} areaPath={areaPath} />
        <div className="mt-8">
          {hasFault ? (
            <a href={changeHref}>Change it first</a>
          ) : (
            <DescribeTogetherForm areaSlug={area} plan={plan} values={values} changeHref={changeHref} />
          )}
        </div>
      </AreaPage>
    );
  }
  const faults = isChecking && !changes.success ? [...new Set(changes.error.issues.map(({ message }) => message))] : [];
  const partners = await listEvidencePartners(actor);
  return (
    <AreaPage actor={actor} width="narrow" breadcrumbs={[{ href: path, label: 'Evidence' }]}>
      <PageHeading lead="You see what it does to each of them before anything is saved.">
        Change {counted(chosen.length, 'item')}
      </PageHeading>
      {faults.length > 0 ? (
        <div role="alert" className="mb-8 border-4 border-blocker px-5 py-4">
          <h2 className="mb-2 text-lg">There is a problem</h2>
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      ) : null}
      <ul className="mb-8 grid list-disc gap-1 pl-5">
        {chosen.map(({ id, title }) => (
          <li key={id}>
            <a href={`${path}/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <BulkForm
        action={`${path}/bulk`}
        cancelHref={path}
        itemIds={chosen.map(({ id }) => id)}
        partners={partners.filter(({ id }) => permits(actor, 'evidence.describe', { partnerId: id }))}
        groups={await listCriterionGroups(actor)}
        linked={[...new Set(chosen.flatMap(({ criteria }) => criteria))]}
        values={values}
      />
    </AreaPage>
  );
}
