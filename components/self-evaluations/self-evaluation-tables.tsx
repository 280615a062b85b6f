import { Section } from '@/components/ui/section';
import type { SelfEvaluationRow } from '@/lib/self-evaluations/progress/types';
import { SelfEvaluationTable } from './self-evaluation-table';

type SelfEvaluationTablesProps = {
  rows: readonly SelfEvaluationRow[];
  areaPath: string;
  frameworkCode: string;
  /** The name of a cycle that is past and only read; null for where things stand now. */
  pastCycle: string | null;
};

/** The services in the order in which they concern the reader: one's own, those to decide on, the others. */
export function SelfEvaluationTables({ rows, pastCycle, ...table }: SelfEvaluationTablesProps) {
  if (pastCycle !== null)
    return rows.length > 0 ? (
      <SelfEvaluationTable caption={`Services in ${pastCycle}`} rows={rows} isPast {...table} />
    ) : null;
  const own = rows.filter(({ isOwn }) => isOwn);
  const toDecide = rows.filter(({ isOwn, next }) => !isOwn && next === 'decide');
  const others = rows.filter(({ isOwn, next }) => !isOwn && next !== 'decide');
  const isSplit = own.length + toDecide.length > 0;
  return (
    <>
      {own.length > 0 ? (
        <Section heading="Your services">
          <SelfEvaluationTable
            caption="Your services"
            rows={own}
            hasPartner={new Set(own.map(({ partnerName }) => partnerName)).size > 1}
            {...table}
          />
        </Section>
      ) : null}
      {toDecide.length > 0 ? (
        <Section heading="Waiting for the task group" lead="Read each one, then agree it or return it with a reason.">
          <SelfEvaluationTable caption="Waiting for the task group" rows={toDecide} {...table} />
        </Section>
      ) : null}
      {isSplit && others.length > 0 ? (
        <Section heading="Other services">
          <SelfEvaluationTable caption="Other services" rows={others} {...table} />
        </Section>
      ) : null}
      {!isSplit && others.length > 0 ? (
        <SelfEvaluationTable caption="Services, by partner" rows={others} {...table} />
      ) : null}
    </>
  );
}
