import { AreaPage } from '@/components/areas/area-page';
import { BoardTable } from '@/components/boards/board-table';
import { FrameworkList } from '@/components/frameworks/framework-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { notFound } from '@/lib/access/not-found';
import { permitsSome } from '@/lib/access/permissions';
import { requireActor } from '@/lib/access/session';
import { getArea } from '@/lib/areas/queries';
import { listBoards } from '@/lib/boards/queries';
import { listAdoptedFrameworks } from '@/lib/frameworks/queries';

export const metadata = { title: 'About this area' };

export default async function AboutAreaPage({ params }: PageProps<'/areas/[area]'>) {
  const { area: slug } = await params;
  const actor = await requireActor(slug);
  const [area, adopted, boards] = await Promise.all([getArea(actor), listAdoptedFrameworks(actor), listBoards(actor)]);
  if (!area) notFound();
  const areaPath = `/areas/${slug}`;
  const people = permitsSome(actor, 'person.list') ? (
    <LinkButton href={`${areaPath}/people`} tone="secondary">
      People of this area
    </LinkButton>
  ) : null;
  return (
    <AreaPage actor={actor}>
      <PageHeading caption="About this area" actions={people}>
        {area.name}
      </PageHeading>
      {area.about ? <p className="max-w-prose whitespace-pre-line">{area.about}</p> : null}
      {permitsSome(actor, 'framework.read') ? (
        <Section heading="What it prepares for">
          <FrameworkList adopted={adopted} areaPath={areaPath} />
        </Section>
      ) : null}
      {permitsSome(actor, 'partner.list') ? (
        <Section heading="Boards" lead="They read the status reports, each for its own meeting.">
          {boards.length > 0 ? (
            <BoardTable boards={boards} latest={{ header: 'What it is for', cell: ({ purpose }) => purpose }} />
          ) : (
            <EmptyState title="No boards yet">
              The boards that read this area’s status reports will stand here, with their next meeting and its theme.
            </EmptyState>
          )}
        </Section>
      ) : null}
    </AreaPage>
  );
}
