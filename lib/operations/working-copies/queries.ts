import type { Actor } from '@/lib/access/actor';
import type { Db } from '@/lib/platform/db';
import { runQuery } from '../run-query';
import { copyValuesSchema } from './schema';
import type { CopyPlace, WorkingCopy } from './types';

/** What the actor has typed into a form and not saved; null when there is nothing. Nobody else's is ever found. */
export function getWorkingCopy(actor: Actor, place: CopyPlace): Promise<WorkingCopy | null> {
  return runQuery(actor, 'working-copy.keep', null, ({ db }) => findWorkingCopy(actor, db, place));
}

/** The same within a query of a page that has more to ask. */
export async function findWorkingCopy(
  actor: Actor,
  db: Db,
  { path, formName }: CopyPlace,
): Promise<WorkingCopy | null> {
  const key = { areaId: actor.area.id, personId: actor.personId, path, formName };
  const row = await db.workingCopy.findUnique({
    where: { areaId_personId_path_formName: key },
    select: { values: true, baseVersion: true, keptAt: true },
  });
  return row && { ...row, values: copyValuesSchema.parse(row.values) };
}
