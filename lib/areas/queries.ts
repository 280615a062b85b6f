import { type Actor, type ActorArea, requiresSecondFactor, systemActor } from '@/lib/access/actor';
import { runQuery } from '@/lib/operations/run-query';
import { dayOrNull } from '@/lib/platform/day-columns';
import { mayRequire } from './rules';
import type { AreaRow, AreaSettingsView, AreaView } from './types';

/** The actor's own area and what it says of itself. */
export function getArea(actor: Actor): Promise<AreaView | null> {
  return runQuery(actor, 'area.read', null, async ({ db }) => {
    const area = await db.area.findUnique({
      where: { id: actor.area.id },
      select: { id: true, slug: true, name: true, about: true, asAtOn: true },
    });
    return area && { ...area, asAtOn: dayOrNull(area.asAtOn) };
  });
}

/** What the actor can change about their area; null for those who cannot. */
export function getAreaSettings(actor: Actor): Promise<AreaSettingsView | null> {
  return runQuery(actor, 'area.configure', null, async ({ db }) => {
    const area = await db.area.findUnique({ where: { id: actor.area.id }, select: { settings: true } });
    return (
      area && {
        secondFactor: requiresSecondFactor(area) ? 'required' : 'not-required',
        canRequire: mayRequire('required', actor.person?.hasProvenSecondFactor === true),
      }
    );
  });
}

/** Every area of the installation, oldest first; for operators. */
export function listAreas(actor: Actor): Promise<AreaRow[]> {
  return runQuery(actor, 'area.list-all', [], async ({ db }) => {
    const areas = await db.area.findMany({
      select: { id: true, slug: true, name: true, asAtOn: true, createdAt: true },
      orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
    });
    return areas.map((area) => ({ ...area, asAtOn: dayOrNull(area.asAtOn) }));
  });
}

/** The area that a job works in; null when there is none with this id. */
export function getAreaForJobs(areaId: string): Promise<ActorArea | null> {
  return runQuery(systemActor({ id: areaId }), 'area.read', null, async ({ db }) => {
    const area = await db.area.findUnique({
      where: { id: areaId },
      select: { id: true, slug: true, name: true, asAtOn: true, settings: true },
    });
    return area && { ...area, asAtOn: dayOrNull(area.asAtOn) };
  });
}

/** The ids of all areas, for a job that works through them one after the other. */
export function listAreaIdsForJobs(): Promise<string[]> {
  return runQuery(systemActor(), 'area.read', [], async ({ db }) => {
    const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM area_ids_for_jobs() AS id`;
    return rows.map(({ id }) => id);
  });
}
