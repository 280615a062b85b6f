import type { Actor } from '@/lib/access/actor';
import { adoptedPacks } from '@/lib/frameworks/queries';
import type { QueryContext } from '@/lib/operations/run-query';
import { isId } from '@/lib/platform/fields';
import { permissionWords } from '../labels';
import { unnamed } from '../things';
import type { Names } from '../types';
import { type Known, namesFrom } from './names';
import { type NamedThing, readers } from './readers';

type Stored = { subjectType: string; subjectId: string; data: unknown };

/** The names that some events need, within what the reader may see. */
type Naming = { names: Names; thing(event: Stored): NamedThing };

/** Gathers the names for these events. Nothing of a single child is among them: a case file is called after its audit. */
export async function gatherNames(actor: Actor, context: QueryContext, events: readonly Stored[]): Promise<Naming> {
  const { db } = context;
  const areaId = actor.area.id;
  const mentioned = idsIn(events);
  const known: Known = {
    packs: (await adoptedPacks(db, areaId)).map(({ pack }) => pack),
    partners: await db.partner.findMany({ where: { areaId }, select: { id: true, name: true, slug: true } }),
    boards: await db.board.findMany({ where: { areaId }, select: { id: true, name: true } }),
    people: await db.person.findMany({ where: { id: { in: mentioned } }, select: { id: true, name: true } }),
    findings: await db.finding.findMany({
      where: { areaId, id: { in: mentioned } },
      select: { id: true, number: true, title: true, partnerId: true },
    }),
  };
  const things = await gatherThings(actor, context, events, known);
  const names = namesFrom(known);
  return {
    names,
    thing: ({ subjectType, subjectId }) =>
      things.get(`${subjectType} ${subjectId}`) ?? {
        name: nameByCode(names, subjectType, subjectId) ?? unnamed(subjectType),
        href: null,
        partnerId: null,
      },
  };
}

async function gatherThings(
  actor: Actor,
  { db, may }: QueryContext,
  events: readonly Stored[],
  known: Known,
): Promise<Map<string, NamedThing>> {
  const things = new Map<string, NamedThing>();
  for (const [kind, read] of Object.entries(readers)) {
    const about = events.filter(({ subjectType, subjectId }) => subjectType === kind && isId(subjectId));
    if (about.length === 0) continue;
    const ids = [...new Set(about.map(({ subjectId }) => subjectId))];
    const areaId = actor.area.id;
    const rows = await read({ db, may, areaId, areaPath: `/areas/${actor.area.slug}`, ids, known });
    for (const { id, ...thing } of rows) things.set(`${kind} ${id}`, thing);
  }
  return things;
}

/** What is called by a code and not by an id. */
function nameByCode(names: Names, kind: string, code: string): string | null {
  if (kind === 'handover-item') return `“${names.handoverItem(code)}”`;
  if (kind === 'framework') return names.framework(code);
  if (kind === 'framework-pack') return code;
  if (kind === 'permission') return permissionWords(code);
  return null;
}

function idsIn(events: readonly Stored[]): string[] {
  const ids = events.flatMap(({ subjectId, data }) => [
    subjectId,
    ...(typeof data === 'object' && data !== null ? Object.values(data) : []),
  ]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && isId(id)))];
}
