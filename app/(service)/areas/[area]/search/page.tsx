import type { ReactNode } from 'react';
import { AreaPage } from '@/components/areas/area-page';
import { EvidenceResults } from '@/components/search/evidence-results';
import { ActionResults, CriterionResults, FindingResults, PersonResults } from '@/components/search/other-results';
import { SearchFilters } from '@/components/search/search-filters';
import { SearchHelp } from '@/components/search/search-help';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { notFound } from '@/lib/access/not-found';
import { type Permission, permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { listCriterionGroups, listEvidencePartners } from '@/lib/evidence/queries';
import { counted } from '@/lib/platform/counted';
import { sectionLabels } from '@/lib/search/labels';
import { searchActions, searchCriteria, searchEvidence, searchFindings, searchPeople } from '@/lib/search/queries';
import { SECTIONS, type SectionName } from '@/lib/search/rules';
import { searchSchema } from '@/lib/search/schema';

export const metadata = { title: 'Search' };

const FIRST = 10;
const EVIDENCE_A_PAGE = 20;
/** More of the other things than an area has. */
const ALL = 500;

const permissions: Record<SectionName, Permission> = {
  evidence: 'evidence.read',
  criteria: 'framework.read',
  findings: 'finding.read',
  actions: 'finding.read',
  people: 'person.list',
};

export default async function SearchPage({ params, searchParams }: PageProps<'/areas/[area]/search'>) {
  const { area } = await params;
  const actor = await requireActor(area);
  if (!permitsSome(actor, 'framework.read')) notFound();
  const asked = searchSchema.parse(await searchParams);
  const areaPath = `/areas/${area}`;
  const crumbs = [{ href: areaPath, label: actor.area.name }];
  if (asked.q === '') {
    return (
      <AreaPage actor={actor} breadcrumbs={crumbs}>
        <PageHeading>Search</PageHeading>
        <EmptyState title="Type what you look for in the box at the top of the page">
          <p className="mb-3">
            You find evidence and the words in its files, criteria, findings, actions and people, as far as you may see
            them.
          </p>
          <div className="prose">
            <SearchHelp />
          </div>
        </EmptyState>
      </AreaPage>
    );
  }

  const { q } = asked;
  const chosen = asked.in;
  const { framework, criterion, partner, kind, from, to } = asked;
  const isBackwards = from !== null && to !== null && from > to;
  const isFiltered = [framework, criterion, partner, kind, from, to].some(Boolean);
  const mostOf = (section: SectionName) => (chosen === section ? ALL : FIRST);
  const everything = { ...asked, framework: '', criterion: '', partner: '', kind: '' as const, from: null, to: null };
  const [evidence, criteria, findings, actions, people, partners, groups] = await Promise.all([
    chosen === 'evidence'
      ? searchEvidence(actor, asked, EVIDENCE_A_PAGE)
      : searchEvidence(actor, { ...everything, page: 1 }, FIRST),
    searchCriteria(actor, q, mostOf('criteria')),
    searchFindings(actor, q, mostOf('findings')),
    searchActions(actor, q, mostOf('actions')),
    searchPeople(actor, q, mostOf('people')),
    chosen === 'evidence' ? listEvidencePartners(actor) : [],
    chosen === 'evidence' ? listCriterionGroups(actor) : [],
  ]);
  const found = { evidence, criteria, findings, actions, people };
  const sections = SECTIONS.filter((section) => permitsSome(actor, permissions[section]));
  const shown = sections.filter((section) => (chosen === '' ? found[section].total > 0 : section === chosen));

  const path = `${areaPath}/search`;
  const hrefOf = (section: '' | SectionName) =>
    `${path}?${new URLSearchParams({ q, ...(section ? { in: section } : {}) })}`;
  const pageHref = (page: number) => {
    const { page: _, ...filters } = asked;
    const set = Object.entries({ ...filters, page: String(page) }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return `${path}?${new URLSearchParams(set)}`;
  };
  const criterionHref = permitsSome(actor, 'readiness.read-partner')
    ? (one: { code: string; frameworkCode: string }) =>
        `${areaPath}/readiness/criteria/${one.code}?framework=${one.frameworkCode}`
    : (one: { frameworkCode: string }) => `${areaPath}/frameworks/${one.frameworkCode}`;
  const lists: Record<SectionName, ReactNode> = {
    evidence: <EvidenceResults found={evidence.rows} areaPath={areaPath} />,
    criteria: <CriterionResults found={criteria.rows} hrefOf={criterionHref} />,
    findings: <FindingResults found={findings.rows} areaPath={areaPath} />,
    actions: <ActionResults found={actions.rows} areaPath={areaPath} />,
    people: <PersonResults found={people.rows} areaPath={areaPath} />,
  };
  const total = sections.reduce((sum, section) => sum + found[section].total, 0);
  return (
    <AreaPage actor={actor} breadcrumbs={crumbs}>
      <PageHeading caption="Search">
        <span className="break-words">{q}</span>
      </PageHeading>
      <Tabs
        label="What was found"
        items={[
          { href: hrefOf(''), label: 'All', isCurrent: chosen === '', count: isFiltered ? undefined : total },
          ...sections.map((section) => ({
            ...{ href: hrefOf(section), label: sectionLabels[section].heading, isCurrent: chosen === section },
            count: found[section].total,
          })),
        ]}
      />
      {chosen === 'evidence' && sections.includes('evidence') ? (
        <SearchFilters
          asked={asked}
          isFiltered={isFiltered}
          partners={partners}
          groups={groups}
          clearHref={hrefOf('evidence')}
        />
      ) : null}
      {shown.map((section) => {
        const { heading, one, more } = sectionLabels[section];
        const { total: count, rows } = found[section];
        if (count === 0) return <NothingFound key={section} isFiltered={isFiltered} isBackwards={isBackwards} />;
        return (
          <Section
            key={section}
            heading={chosen === '' ? heading : counted(count, one, more)}
            actions={
              chosen === '' && count > rows.length ? (
                <a href={hrefOf(section)}>See all {counted(count, one, more)}</a>
              ) : null
            }
          >
            {lists[section]}
          </Section>
        );
      })}
      {shown.length === 0 ? <NothingFound isFiltered={false} isBackwards={false} /> : null}
      {chosen === 'evidence' ? (
        <Pagination
          label="evidence"
          page={evidence.page}
          pageCount={Math.max(1, Math.ceil(evidence.total / EVIDENCE_A_PAGE))}
          hrefOf={pageHref}
        />
      ) : null}
    </AreaPage>
  );
}

/** What to try where nothing was found. */
function NothingFound({ isFiltered, isBackwards }: { isFiltered: boolean; isBackwards: boolean }) {
  return (
    <EmptyState title="Nothing found">
      {isBackwards ? <p className="mb-3">The day under “From” is after the day under “To”.</p> : null}
      {isFiltered ? <p className="mb-3">Clear a filter, or ask in other words.</p> : null}
      <div className="prose">
        <SearchHelp />
      </div>
    </EmptyState>
  );
}
