import type { Actor } from '@/lib/access/actor';
import type { Db } from '@/lib/platform/db';
import { copyValuesSchema } from './schema';
import type { CopyPlace, WorkingCopy } from './types';

/**
 * What the actor has typed into a form and not saved, within the query of its page; null when there is nothing. Nobody
 * else's is ever found.
 */
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
