import { AreaPage } from '@/components/areas/area-page';
import { AuditTable } from '@/components/case-files/audit-table';
import { ChildAtRiskTable } from '@/components/case-files/child-at-risk-table';
import { LookBackTable } from '@/components/case-files/look-back-table';
import { LinkButton } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { isAreaWide } from '@/lib/access/actor';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listAudits } from '@/lib/case-files/audits/queries';
import { recordsWords } from '@/lib/case-files/children-at-risk/labels';
import { listChildrenAtRisk } from '@/lib/case-files/children-at-risk/queries';
import { listLookBacks } from '@/lib/case-files/look-backs/queries';

export const metadata = { title: 'Case files' };

export default async function CaseFilesPage({ params }: PageProps<'/areas/[area]/case-files'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'case-audit.count')) notFound();
  const [records, audits, lookBacks] = await Promise.all([
    listChildrenAtRisk(actor),
    listAudits(actor),
    listLookBacks(actor),
  ]);
  const areaPath = `/areas/${area}`;
  const path = `${areaPath}/case-files`;
  const open = records.filter(({ state }) => state !== 'safe');
  const closed = records.filter(({ state }) => state === 'safe');
  const mayOpenAudit = permitsSome(actor, 'case-audit.open');
  const mayRecordLookBack = permitsSome(actor, 'look-back.record');
  return (
    <AreaPage actor={actor}>
      <PageHeading
        lead="Reading case files tells whether children are safe and whether we know ourselves. Case files are known by local references, never by names."
        actions={
          permitsSome(actor, 'child-at-risk.raise') ? (
            <LinkButton href={`${path}/children-at-risk/new`} tone="danger">
              Raise a child at risk now
            </LinkButton>
          ) : null
        }
      >
        Case files
      </PageHeading>
      <Section
        heading="Children at risk"
        lead="A record closes only when a named person has decided that the child is safe."
      >
        {open.length > 0 ? (
          <ChildAtRiskTable caption="Open records, the longest open first" records={open} areaPath={areaPath} />
        ) : (
          <EmptyState
            title={
              isAreaWide(actor)
                ? 'No child is recorded as at risk'
                : 'No child is recorded as at risk by your organisation'
            }
          >
            When someone reading a case file thinks that a child is not safe, the record opens here at once.
          </EmptyState>
        )}
        {closed.length > 0 ? (
          <Details summary={`${recordsWords(closed.length)} closed, each child safe`}>
            <ChildAtRiskTable caption="Closed records, latest first" records={closed} areaPath={areaPath} />
          </Details>
        ) : null}
      </Section>
      <Section
        id="audits"
        heading="Audits"
        lead={
          isAreaWide(actor)
            ? 'How many case files have each grade. Grades are words, and are never averaged.'
            : 'How many of your own organisation’s case files have each grade. Grades are words, and are never averaged.'
        }
        actions={mayOpenAudit ? <Link href={`${path}/audits/new`}>Open an audit</Link> : null}
      >
        {audits.length > 0 ? (
          <AuditTable audits={audits} areaPath={areaPath} />
        ) : (
          <EmptyState title="No audits yet">
            An audit reads a set of case files against one criterion. An inspection lead opens it, each partner reviews
            its own files, and someone else moderates.
          </EmptyState>
        )}
      </Section>
      <Section
        id="look-backs"
        heading="Look-back reviews"
        lead="Earlier cases read again after children were found at risk."
        actions={mayRecordLookBack ? <Link href={`${path}/look-backs/new`}>Record a look-back</Link> : null}
      >
        {lookBacks.length > 0 ? (
          <LookBackTable
            lookBacks={lookBacks}
            hrefOf={mayRecordLookBack ? ({ id }) => `${path}/look-backs/${id}` : null}
          />
        ) : (
          <EmptyState title="No look-back reviews yet">
            When children are found at risk, the cases like theirs are read again: how many there are, how many have
            been reviewed and what was found will stand here.
          </EmptyState>
        )}
      </Section>
    </AreaPage>
  );
}
