import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { Verdict } from '@/components/ui/verdict';
import type { PlacedCriterion } from '@/lib/frameworks/evaluation-schedule';
import { headline, readinessStatusLabels } from '@/lib/readiness/labels';
import type { CellReadiness, CriterionReadiness, GatheredReadiness } from '@/lib/readiness/types';
import { gapRows } from '@/lib/readiness/views';
import { GapList } from './gap-list';
import { LimitList } from './limit-list';

type CriterionReasonsProps = { gathered: GatheredReadiness; placed: PlacedCriterion; areaPath: string };

/** A criterion's page: what good looks like, how ready each partner is, and for every mark why and what mends it. */
export function CriterionReasons({ gathered, placed, areaPath }: CriterionReasonsProps) {
  const { criterion, element, parent } = placed;
  const { readiness, settings, pack } = gathered;
  const row = readiness.criteria.find(({ code }) => code === criterion.code);
  const areaGaps = gathered.isWholeArea ? (row?.gaps.filter(({ partnerId }) => partnerId === null) ?? []) : [];
  const asked = row?.cells.filter(({ needed }) => needed > 0) ?? [];
  const query = `framework=${pack.code}&criterion=${criterion.code}`;
  return (
    <>
      <PageHeading caption={parent ? `${element.label} · ${parent.label}` : element.label} lead={criterion.summary}>
        {criterion.label}
      </PageHeading>
      <div className="mb-8 max-w-prose border-l-4 border-accent bg-accent-wash px-6 py-5">
        <h2 className="text-lg">What good looks like</h2>
        <p className="mt-2">{criterion.good}</p>
      </div>
      {row && gathered.isWholeArea && row.needed > 0 ? <RowVerdict row={row} /> : null}
      {asked.length === 0 && areaGaps.length === 0 ? <p>Nothing is asked for here.</p> : null}
      {areaGaps.length > 0 ? (
        <Section heading="The area as a whole">
          <GapList rows={gapRows(areaGaps, areaPath, pack.code)} />
        </Section>
      ) : null}
      {asked.map((cell) => (
        <PartnerCell key={cell.partnerId} cell={cell} gathered={gathered} areaPath={areaPath} />
      ))}
      <p className="mt-8 print:hidden">
        <a href={`${areaPath}/evidence?${query}`}>All evidence for this criterion</a>
      </p>
      <LimitList settings={settings} />
    </>
  );
}

function RowVerdict({ row }: { row: CriterionReadiness }) {
  return (
    <Verdict tone={readinessStatusLabels[row.status].tone} sentence={headline(row)}>
      <p>
        {row.inPlace} of {row.needed} things asked for here are in place.
      </p>
    </Verdict>
  );
}

type PartnerCellProps = { cell: CellReadiness; gathered: GatheredReadiness; areaPath: string };

function PartnerCell({ cell, gathered, areaPath }: PartnerCellProps) {
  const partner = gathered.readiness.partners.find(({ id }) => id === cell.partnerId);
  if (!partner) return null;
  return (
    <Section
      id={partner.slug}
      heading={partner.name}
      lead={`${cell.inPlace} of ${cell.needed} in place`}
      actions={<Tag tone={readinessStatusLabels[cell.status].tone}>{readinessStatusLabels[cell.status].label}</Tag>}
    >
      {cell.gaps.length > 0 ? (
        <GapList rows={gapRows(cell.gaps, areaPath, gathered.pack.code)} />
      ) : (
        <p>Nothing is missing here.</p>
      )}
    </Section>
  );
}
