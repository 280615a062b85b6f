import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { Link } from '@/components/ui/link';
import { PageHeading } from '@/components/ui/page-heading';
import { counted } from '@/lib/platform/counted';
import { MOST_IN_WORKBOOK } from '@/lib/trail/rules';
import { type TrailFilters as Filters, filterAddress } from '@/lib/trail/schema';
import { isThingKind, kindLabel } from '@/lib/trail/things';
import type { TrailChoices, TrailEvent, TrailPage } from '@/lib/trail/types';
import { EventList } from './event-list';
import { TrailFilters } from './trail-filters';

type TrailViewProps = {
  lead: string;
  page: TrailPage;
  filters: Filters;
  choices: TrailChoices;
  /** The trail without any filter, and where it is exported from. */
  path: string;
  exportPath: string;
  isOfArea: boolean;
};

/** A trail with its filters, its pages and its exports: an area's, or the installation's own. */
export function TrailView({ lead, page, filters, choices, path, exportPath, isOfArea }: TrailViewProps) {
  const address = filterAddress(filters);
  const isFiltered = address.size > 0;
  const hrefWith = (name: string, value: number) =>
    `${path}?${new URLSearchParams([...address, [name, String(value)]])}`;
  const hrefOfThing = ({ kind, id }: TrailEvent['about']) =>
    isThingKind(kind) && !['area', 'framework', 'permission'].includes(kind) && id !== filters.thing
      ? `${path}?${new URLSearchParams({ about: kind, thing: id })}`
      : null;
  return (
    <>
      <PageHeading lead={lead} actions={<Exports {...{ address, exportPath, total: page.total }} />}>
        Trail
      </PageHeading>
      <TrailFilters filters={filters} choices={choices} isOfArea={isOfArea} clearHref={isFiltered ? path : undefined} />
      {filters.thing && filters.about ? (
        <InsetText>
          Only what happened to one thing: {kindLabel(filters.about).toLowerCase()}.{' '}
          <Link href={path}>See everything</Link>
        </InsetText>
      ) : null}
      {page.events.length > 0 ? (
        <>
          <p className="mb-4 text-ink-soft">
            {counted(page.total, 'event')}, newest first
            {page.total > MOST_IN_WORKBOOK
              ? `. A workbook takes up to ${counted(MOST_IN_WORKBOOK, 'event')}: narrow the days to export one.`
              : ''}
          </p>
          <EventList events={page.events} hrefOfThing={hrefOfThing} />
          <Steps newer={page.newerThan} older={page.olderThan} hrefWith={hrefWith} />
        </>
      ) : (
        <EmptyState title={isFiltered ? 'Nothing in the trail fits these filters' : 'Nothing has happened yet'}>
          {isFiltered
            ? 'Clear a filter to see more. The last day must not be before the first.'
            : 'Whatever people do here will stand in this list, with who did it and when. Nobody can change it.'}
        </EmptyState>
      )}
    </>
  );
}

function Exports({ address, exportPath, total }: { address: URLSearchParams; exportPath: string; total: number }) {
  const hrefOf = (format: string) => `${exportPath}?${new URLSearchParams([...address, ['format', format]])}`;
  return (
    <>
      <LinkButton tone="secondary" href={hrefOf('csv')}>
        Export CSV
      </LinkButton>
      {total <= MOST_IN_WORKBOOK ? (
        <LinkButton tone="secondary" href={hrefOf('xlsx')}>
          Export Excel
        </LinkButton>
      ) : null}
    </>
  );
}

type StepsProps = { newer: number | null; older: number | null; hrefWith: (name: string, value: number) => string };

/** Events come in all the time, so that pages are counted from an event and not from the newest. */
function Steps({ newer, older, hrefWith }: StepsProps) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label="Pages of the trail" className="mt-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {newer === null ? null : (
        <Link href={hrefWith('after', newer)} rel="prev" className="py-1 font-semibold">
          Newer events
        </Link>
      )}
      {older === null ? null : (
        <Link href={hrefWith('before', older)} rel="next" className="py-1 font-semibold">
          Older events
        </Link>
      )}
    </nav>
  );
}
